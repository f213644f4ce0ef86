import type { ReactNode } from 'react';
import { send } from '@/lib/messaging/client.ts';
import type { Budgets } from '@/lib/domain/budget.ts';
import { DATASETS, DATASET_IDS, isFree } from '@/lib/domain/dataset.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { DollarField } from './dollar-field.tsx';
import { useSaveSetting } from './use-save-setting.ts';

/** More than this is a typing error. */
const MAX_DOLLARS = 100_000;

const PAID = [
  ...new Set(DATASET_IDS.filter((id) => !isFree(id)).map((id) => DATASETS[id].provider)),
];

/** What look-ups may cost, and from which price on they ask first. */
export function BudgetBox({ budgets, askAbove }: { budgets: Budgets; askAbove: Micros }) {
  const saved = useSaveSetting();
  const set = (what: string, next: Budgets, micros: Micros | null) =>
    void saved(
      send('budget.set', { budgets: next }),
      `${what}: ${micros === null ? 'no fence' : formatMicros(micros)}`,
    );
  return (
    <section className="box" aria-labelledby="budget-h">
      <header>
        <h2 className="h2" id="budget-h">
          Fences
        </h2>
      </header>
      <p className="set-intro">
        A look-up that would cross a fence waits, and says so. Empty is no fence.
      </p>
      {PERIODS.map(({ key, title, words }) => (
        <FenceRow
          key={key}
          title={title}
          micros={budgets[key]}
          onChange={(micros) => set(title, { ...budgets, [key]: micros }, micros)}
        >
          {words}
        </FenceRow>
      ))}
      <details className="set-fold">
        <summary>By provider, each month</summary>
        {PAID.map((id) => {
          const name = PROVIDER_NAMES[id];
          return (
            <FenceRow
              key={id}
              title={name}
              micros={budgets.provider[id] ?? null}
              onChange={(micros) => {
                const { [id]: _, ...others } = budgets.provider;
                const provider = micros === null ? others : { ...others, [id]: micros };
                set(name, { ...budgets, provider }, micros);
              }}
            />
          );
        })}
      </details>
      <FenceRow
        title="Ask first above"
        micros={askAbove}
        onChange={(micros) => {
          const wanted = micros ?? 0;
          const saving = send('lookup.set-ask-above', { micros: wanted });
          void saved(saving, `Asked first above ${formatMicros(wanted)}`);
        }}
      >
        For one lead. Look-ups of several leads are always quoted first
      </FenceRow>
    </section>
  );
}

const PERIODS = [
  { key: 'day', title: 'Each day', words: 'By your own calendar' },
  { key: 'month', title: 'Each month', words: 'All providers together' },
  { key: 'lead', title: 'Each lead', words: 'All that is ever looked up about it' },
] as const;

function FenceRow({
  title,
  micros,
  onChange,
  children,
}: {
  title: string;
  micros: Micros | null;
  onChange: (micros: Micros | null) => void;
  children?: ReactNode;
}) {
  return (
    <div className="set-row">
      <div className="grow">
        <div>{title}</div>
        {children !== undefined && <p>{children}</p>}
      </div>
      <DollarField
        label={`${title}, in dollars`}
        micros={micros}
        maxDollars={MAX_DOLLARS}
        placeholder="none"
        onChange={onChange}
      />
    </div>
  );
}
