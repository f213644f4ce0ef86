import type { DatasetId } from '@/lib/domain/dataset.ts';
import type { FactName } from '@/lib/domain/facts.ts';
import type { Charge } from '@/lib/enrichment/provider.ts';
import type { Failure, ProviderId } from '@/lib/shared/failure.ts';
import { readSharedJson } from '../shared-data.ts';

/** How a call must end: what is said of it, what is known of its charge, and whether it is sent again by itself. */
export interface Ending {
  kind: Failure['kind'];
  charge: Charge;
  retries: boolean;
}

/** What can come back instead of an answer. */
export type Fault =
  | 'refused-key'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'unavailable'
  | 'gateway-page'
  | 'redirect'
  | 'html-for-json'
  | 'broken-off'
  | 'too-big'
  | 'other-shape'
  | 'timeout'
  | 'network';

/** What a provider promises, for the suite that is run over all of them. */
export interface ProviderContract {
  /** The request header that carries the key; null for services without keys. */
  keyHeader: string | null;
  /** How each fault must end by this provider's rules; 'no-match' where it means that there is nothing. */
  faults: Record<Fault, Ending | 'no-match'>;
  datasets: Partial<Record<DatasetId, DatasetContract>>;
}

export interface DatasetContract {
  samples: Sample[];
  noMatch: { status: number; body: () => unknown; charge: Charge }[];
}

/** A recorded or documented answer, read in place, and what must be understood of it. */
export interface Sample {
  name: string;
  body: () => unknown;
  /** The address it answers: number and street, with the unit at its end. */
  line1: string;
  unit?: string;
  zip?: string;
  /** Where it is asked for by ATTOM's id of the home. */
  attomId?: string;
  facts: FactName[];
}

/** A file of the recorded answers of a provider. */
export const recorded =
  (provider: ProviderId, ...path: string[]) =>
  (): unknown =>
    readSharedJson('provider-samples', provider, ...path);

/** `recorded` as a sample that is called by its file. */
export const sample = (
  provider: ProviderId,
  path: string,
  rest: Pick<Sample, 'line1' | 'facts'> & Partial<Sample>,
): Sample => ({ name: path, body: recorded(provider, ...path.split('/')), ...rest });

/** An ending in short: what it is called, what is charged, and `again` when it is sent again. */
export const ending = (
  kind: Failure['kind'],
  charge: Charge = 'not-charged',
  again?: 'again',
): Ending => ({ kind, charge, retries: again === 'again' });
