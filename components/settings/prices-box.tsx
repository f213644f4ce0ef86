import { Chip } from '@/components/ui/chip.tsx';
import { plural } from '@/components/ui/format.ts';
import { DATASET_IDS, DATASETS, isFree, type DatasetId } from '@/lib/domain/dataset.ts';
import type { Dataset } from '@/lib/domain/datasets/dataset-shape.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';
import { send } from '@/lib/messaging/client.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { DollarField } from './dollar-field.tsx';
import { useSaveSetting } from './use-save-setting.ts';

/** More than this for one look-up is a typing error. */
const MAX_DOLLARS = 100;

/** What costs something, by who is paid. */
const PRICED = Map.groupBy(
  DATASET_IDS.filter((dataset) => !isFree(dataset)),
  (dataset) => DATASETS[dataset].provider,
);

/** "12 prices, $0.01 to $0.10". */
function priceRange(datasets: readonly DatasetId[], prices: SettingValues['prices']): string {
  const micros = datasets.map((id) => prices[id] ?? DATASETS[id].defaultPriceMicros);
  const [low, high] = [Math.min(...micros), Math.max(...micros)].map(formatMicros);
  return `${plural(datasets.length, 'price')}, ${low === high ? low : `${low} to ${high}`}`;
}

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
      {[...PRICED].map(([provider, datasets]) => (
        <details key={provider} className="set-fold">
          <summary>
            {PROVIDER_NAMES[provider]} <span className="mm">· {priceRange(datasets, prices)}</span>
          </summary>
          {datasets.map((dataset) => (
            <PriceRow
              key={dataset}
              dataset={dataset}
              own={prices[dataset] ?? null}
              onChange={(micros) => change(dataset, micros)}
            />
          ))}
        </details>
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
  const { title, billing, defaultPriceMicros } = DATASETS[dataset];
  return (
    <div className="set-row">
      <div className="grow">
        <div>
          {title} {own === null && <Chip>Estimate</Chip>}
        </div>
        <p>{UNITS[billing]}</p>
      </div>
      <DollarField
        label={`Price of ${title.toLowerCase()}, in dollars`}
        micros={own ?? defaultPriceMicros}
        maxDollars={MAX_DOLLARS}
        onChange={(micros) => onChange(micros === defaultPriceMicros ? null : micros)}
      />
    </div>
  );
}
