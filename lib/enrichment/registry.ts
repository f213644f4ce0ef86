import type { DatasetId } from '../domain/dataset.ts';
import type { ProviderId } from '../shared/failure.ts';
import type { DatasetSource, Provider } from './provider.ts';
import { attom, attomSources } from './providers/attom/client.ts';
import { batchdata, batchdataSources } from './providers/batchdata/client.ts';

/** Every provider. A new one is a folder under `providers/` and a line here. */
export const PROVIDERS: Record<ProviderId, Provider> = { attom, batchdata };

/** Who answers each dataset. */
export const SOURCES: Record<DatasetId, DatasetSource> = { ...attomSources, ...batchdataSources };

/** What would be paid for: the same key is never bought twice while an answer is open or remembered. */
export function requestKey(dataset: DatasetId, addressKey: string): string {
  const { provider, endpoint, options } = SOURCES[dataset];
  return [provider, endpoint, addressKey, options].join('|');
}
