import type { ProviderId } from './failure.ts';

/** What the providers call themselves. */
export const PROVIDER_NAMES: Record<ProviderId, string> = {
  attom: 'ATTOM',
  batchdata: 'BatchData',
};
