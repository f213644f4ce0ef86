import { DATASET_IDS, DATASETS } from '@/lib/domain/dataset.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { scopeWords } from './scope-words.ts';

/** What a key may ask for, as far as its provider has refused some of it. */
export function KeyScope({
  provider,
  notInPlan,
}: {
  provider: ProviderId;
  notInPlan: SettingValues['notInPlan'];
}) {
  const datasets = DATASET_IDS.filter((id) => DATASETS[id].provider === provider);
  const refused = datasets.filter((id) => notInPlan[id] !== undefined);
  return (
    <details className="set-scope">
      <summary>{scopeWords(datasets.length, refused.length)}</summary>
      <ul>
        {datasets.map((id) => (
          <li key={id}>
            {DATASETS[id].title}
            {notInPlan[id] !== undefined && (
              <span className="warn"> · not in your plan ({notInPlan[id]})</span>
            )}
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <p>
          Quotes leave out what is not in your plan. Once your {PROVIDER_NAMES[provider]} plan has
          it, test the key: it can be asked for again.
        </p>
      )}
    </details>
  );
}
