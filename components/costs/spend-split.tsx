import { useState } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import { Button } from '@/components/ui/button.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { percentile } from '@/lib/reports/percentile.ts';
import { latencies } from '@/lib/reports/spend.ts';
import { spendGroups, type SpendGroup, type SpendSplit } from '@/lib/reports/spend-groups.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import type { Costs } from './read-costs.ts';

/** The part of the spend the ledger is narrowed to. */
export type SpendPart = { by: SpendSplit; key: string; label: string };

const SPLITS: readonly { value: SpendSplit; label: string }[] = [
  { value: 'lookup', label: 'Look-up' },
  { value: 'provider', label: 'Provider' },
  { value: 'lead', label: 'Lead' },
  { value: 'stage', label: 'Stage' },
];
/** A month can have thousands of leads; those that cost most come first. */
const SHOWN = 8;

/** Calls, speed and spend, split one of four ways, beside what was remembered here. A row narrows the ledger to the calls behind it. */
export function SpendSplitPanel({
  costs,
  part,
  onPart,
}: {
  costs: Costs;
  part: SpendPart | null;
  onPart: (part: SpendPart | null) => void;
}) {
  const [by, setBy] = useState<SpendSplit>('lookup');
  const [all, setAll] = useState(false);
  const groups = spendGroups(by, costs);
  const shown = all ? groups : groups.slice(0, SHOWN);
  const isPart = ({ key }: SpendGroup) => part?.by === by && part.key === key;
  return (
    <section className="box c4 costs-split" aria-labelledby="spend-split-h">
      <header className="wrap">
        <h2 className="h2" id="spend-split-h">
          Where it went
        </h2>
        <Segmented label="Split spend by" value={by} options={SPLITS} onChange={setBy} />
      </header>
      {groups.length === 0 ? (
        <p className="sm mm costs-none">No calls in this month.</p>
      ) : (
        <table className="tb costs-calls">
          <thead>
            <tr>
              <th>{SPLITS.find(({ value }) => value === by)?.label}</th>
              <th className="n">Calls</th>
              <th className="n">p50</th>
              <th className="n">p95</th>
              <th className="n">Spent</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <GroupRow
                key={group.key}
                group={group}
                isPart={isPart(group)}
                onPress={() => {
                  const { key, label } = group;
                  onPart(isPart(group) ? null : { by, key, label });
                }}
              />
            ))}
            <TotalRow costs={costs} />
            <OwnRow times={costs.ownAnswersMs} />
          </tbody>
        </table>
      )}
      {groups.length > SHOWN && (
        <Button variant="ghost" size="sm" className="costs-more" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${groups.length}`}
        </Button>
      )}
    </section>
  );
}

function GroupRow({
  group: { label, detail, calls, p50Ms, p95Ms, spentMicros },
  isPart,
  onPress,
}: {
  group: SpendGroup;
  isPart: boolean;
  onPress: () => void;
}) {
  return (
    <tr className={classNames(isPart && 'on')}>
      <td>
        <button type="button" className="costs-part" aria-pressed={isPart} onClick={onPress}>
          {label}
          {detail !== null && <span className="mm xs">{detail}</span>}
          <span className="vh"> calls in the ledger</span>
        </button>
      </td>
      <td className="n">{calls}</td>
      <td className="n">{milliseconds(p50Ms)}</td>
      <td className="n">{milliseconds(p95Ms)}</td>
      <td className="n">{formatMicros(spentMicros)}</td>
    </tr>
  );
}

function TotalRow({ costs: { entries } }: { costs: Costs }) {
  const times = latencies(entries);
  const spent = entries.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
  return (
    <tr className="sb">
      <td>All</td>
      <td className="n">{entries.length}</td>
      <td className="n">{milliseconds(percentile(times, 0.5))}</td>
      <td className="n">{milliseconds(percentile(times, 0.95))}</td>
      <td className="n">{formatMicros(spent)}</td>
    </tr>
  );
}

/** Answers that were remembered: no call, and nothing to pay. */
function OwnRow({ times }: { times: readonly number[] }) {
  if (times.length === 0) return null;
  return (
    <tr className="mm">
      <td>Remembered answers</td>
      <td className="n">{times.length}</td>
      <td className="n">{milliseconds(percentile(times, 0.5))}</td>
      <td className="n">{milliseconds(percentile(times, 0.95))}</td>
      <td className="n">–</td>
    </tr>
  );
}

function milliseconds(ms: number | null): string {
  if (ms === null) return '–';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
