import { useState } from 'react';
import { Chip } from '@/components/ui/chip.tsx';
import { Field } from '@/components/ui/field.tsx';
import { DATASET_IDS, DATASETS, isFree, type DatasetId } from '@/lib/domain/dataset.ts';
import type { Dataset } from '@/lib/domain/datasets/dataset-shape.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';
import { send } from '@/lib/messaging/client.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { parsePrice, priceText } from './price-input.ts';
import { useSaveSetting } from './use-save-setting.ts';

const PRICED = DATASET_IDS.filter((dataset) => !isFree(dataset));

/** What each look-up costs the user, by their own contract. Every price tag reads from here. */
export function PricesBox({ prices }: { prices: SettingValues['prices'] }) {
  const saved = useSaveSetting();
  const change = (dataset: DatasetId, priceMicros: Micros | null) => {
    const { title } = DATASETS[dataset];
    const done = priceMicros === null ? 'back to the estimate' : formatMicros(priceMicros);
    void saved(send('dataset.set-price', { dataset, priceMicros }), `${title}: ${done}`);
  };
  return (
    <section className="box" aria-labelledby="prices-h">
      <header>
        <h2 className="h2" id="prices-h">
          Prices you pay
        </h2>
      </header>
      <p className="set-intro">
        Used for every price tag and the ledger. They start as estimates: change them to match your
        contract.
      </p>
      {PRICED.map((dataset) => (
        <PriceRow
          key={`${dataset}${prices[dataset] ?? ''}`}
          dataset={dataset}
          own={prices[dataset] ?? null}
          onChange={(micros) => change(dataset, micros)}
        />
      ))}
    </section>
  );
}

/** What one price is for. */
const UNITS: Record<Dataset['billing'], string> = {
  'per-call': 'per call',
  'per-match': 'per match',
  'per-item': 'per phone',
  free: 'free',
};

function PriceRow({
  dataset,
  own,
  onChange,
}: {
  dataset: DatasetId;
  own: Micros | null;
  onChange: (micros: Micros | null) => void;
}) {
  const { title, provider, billing, defaultPriceMicros } = DATASETS[dataset];
  const [text, setText] = useState(priceText(own ?? defaultPriceMicros));
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const parsed = parsePrice(text);
    if (!parsed.ok) {
      setError(parsed.failure);
      return;
    }
    setError(null);
    const micros = parsed.value === defaultPriceMicros ? null : parsed.value;
    if (micros !== own) onChange(micros);
    else setText(priceText(own ?? defaultPriceMicros));
  };
  return (
    <div className="set-row">
      <div className="grow">
        <div>
          {title} {own === null && <Chip>Estimate</Chip>}
        </div>
        <p>
          {PROVIDER_NAMES[provider]} · {UNITS[billing]}
        </p>
      </div>
      <form
        className="set-price"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={`Price of ${title.toLowerCase()}, in dollars`}
          labelHidden
          inputMode="decimal"
          value={text}
          error={error}
          small
          before={<span className="u">$</span>}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
        />
      </form>
    </div>
  );
}
