import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { ProviderId } from '../shared/failure.ts';
import type { DatasetSource, Provider } from './provider.ts';
import { attom, attomSources } from './providers/attom/client.ts';
import { batchdata, batchdataSources } from './providers/batchdata/client.ts';
import { census, censusSources } from './providers/census/client.ts';
import { fcc, fccSources } from './providers/fcc/client.ts';
import { fema, femaSources } from './providers/fema/client.ts';
import { hud, hudSources } from './providers/hud/client.ts';
import { rentcast, rentcastSources } from './providers/rentcast/client.ts';

/** Every provider. A new one is a folder under `providers/` and a line here. */
export const PROVIDERS: Record<ProviderId, Provider> = {
  attom,
  batchdata,
  rentcast,
  census,
  fema,
  fcc,
  hud,
};

/** Who answers each dataset. */
export const SOURCES: Record<DatasetId, DatasetSource> = {
  ...attomSources,
  ...batchdataSources,
  ...rentcastSources,
  ...censusSources,
  ...femaSources,
  ...fccSources,
  ...hudSources,
};

/** What a dataset is asked about. */
export interface AskedAbout {
  addressKey: string;
  /** As `askablePhones` gives it; only datasets asked for by phones are about it. */
  contactsId: string | null;
}

/**
 * What would be paid for: the same key is never bought twice while an answer is open or remembered.
 *
 * A dataset asked for by phones is about numbers, not about a house: its key also names the finds that brought them.
 * It never names a number, nor a hash of one: keys are an index and stand in the ledger, and ten digits are soon
 * guessed from any hash. Other finds are another key, so leads that share a find pay once for its numbers, and an
 * answer about old numbers is not taken for one about new ones. Numbers that left or joined a find since are seen
 * where the key is used: a remembered answer must hold all of them, and no more are sent than were quoted.
 */
export function requestKey(dataset: DatasetId, { addressKey, contactsId }: AskedAbout): string {
  const key = keyOfPlace(dataset, addressKey);
  return isAboutPhones(dataset) ? `${key}|${contactsId ?? ''}` : key;
}

/** Whether a request key is about this address, whoever was found there. */
export function isKeyAt(key: string, dataset: DatasetId, addressKey: string): boolean {
  const place = keyOfPlace(dataset, addressKey);
  return isAboutPhones(dataset) ? key.startsWith(`${place}|`) : key === place;
}

/** A request key of the address `from`, as it is at the address `to`. */
export const keyMoved = (key: string, dataset: DatasetId, from: string, to: string): string =>
  keyOfPlace(dataset, to) + key.slice(keyOfPlace(dataset, from).length);

/** The request key, or what all request keys about numbers found at the address begin with. */
export function keyOfPlace(dataset: DatasetId, addressKey: string): string {
  const { provider, endpoint, options } = SOURCES[dataset];
  return [provider, endpoint, addressKey, options].join('|');
}

const isAboutPhones = (dataset: DatasetId): boolean => DATASETS[dataset].by === 'phones';
