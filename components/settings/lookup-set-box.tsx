import { Toggle } from '@/components/ui/field.tsx';
import { DATASET_IDS, DATASETS, type DatasetId } from '@/lib/domain/dataset.ts';
import { send } from '@/lib/messaging/client.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { useSaveSetting } from './use-save-setting.ts';

const BY_PROVIDER = Map.groupBy(DATASET_IDS, (dataset) => DATASETS[dataset].provider);

/** What is looked up of a lead in one press, where it was not looked up before. */
export function LookupSetBox({ chosen }: { chosen: readonly DatasetId[] }) {
  const saved = useSaveSetting();
  const toggle = (dataset: DatasetId) => {
    const has = chosen.includes(dataset);
    const datasets = DATASET_IDS.filter((id) => (id === dataset ? !has : chosen.includes(id)));
    const { title } = DATASETS[dataset];
    void saved(send('lookup.set-set', { datasets }), `${title}: ${has ? 'left out' : 'taken in'}`);
  };
  return (
    <section className="box" aria-labelledby="set-h">
      <header>
        <h2 className="h2" id="set-h">
          Your set
        </h2>
      </header>
      <p className="set-intro">
        What one press looks up of a lead. Everything else stays one press away each.
      </p>
      {[...BY_PROVIDER].map(([provider, datasets]) => (
        <details key={provider} className="set-fold">
          <summary>
            {PROVIDER_NAMES[provider]}{' '}
            <span className="mm">
              · {chosenWords(datasets.filter((id) => chosen.includes(id)))}
            </span>
          </summary>
          {datasets.map((dataset) => (
            <div key={dataset} className="set-row">
              <Toggle
                look="checkbox"
                checked={chosen.includes(dataset)}
                onChange={() => toggle(dataset)}
              >
                {DATASETS[dataset].title}
              </Toggle>
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}

const chosenWords = (datasets: readonly DatasetId[]): string =>
  datasets.length === 0 ? 'none' : datasets.map((id) => DATASETS[id].short).join(', ');
