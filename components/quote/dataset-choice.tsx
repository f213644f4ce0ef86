import { Toggle } from '@/components/ui/field.tsx';
import { DATASET_IDS, DATASETS, type DatasetId } from '@/lib/domain/dataset.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { choiceWords } from './quote-words.ts';

/** What to look up, in short; unfolded, the user's set first and then everything else. */
export function DatasetChoice({
  set,
  chosen,
  onChange,
}: {
  set: readonly DatasetId[];
  chosen: readonly DatasetId[];
  onChange: (chosen: DatasetId[]) => void;
}) {
  const toggle = (dataset: DatasetId) =>
    onChange(
      DATASET_IDS.filter((id) => (id === dataset ? !chosen.includes(id) : chosen.includes(id))),
    );
  const rest = DATASET_IDS.filter((id) => !set.includes(id));
  const row = (id: DatasetId) => (
    <Toggle key={id} look="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)}>
      {DATASETS[id].title} <span className="mm">· {PROVIDER_NAMES[DATASETS[id].provider]}</span>
    </Toggle>
  );
  return (
    <details className="quote-what">
      <summary className="sm">
        {choiceWords(chosen)} <span className="acc">Change</span>
      </summary>
      <fieldset>
        <legend className="vh">What to look up</legend>
        {[...set, ...rest].map(row)}
      </fieldset>
    </details>
  );
}
