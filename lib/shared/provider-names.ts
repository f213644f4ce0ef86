import type { ProviderId } from './failure.ts';

/** What the providers call themselves. */
export const PROVIDER_NAMES: Record<ProviderId, string> = {
  attom: 'ATTOM',
  batchdata: 'BatchData',
  rentcast: 'RentCast',
  census: 'US Census',
  fema: 'FEMA',
  fcc: 'FCC',
  hud: 'HUD',
};

/** Those that never bill anybody: a call that went wrong there is a nuisance, not a charge. */
export const FREE_PROVIDERS: ReadonlySet<ProviderId> = new Set<ProviderId>([
  'census',
  'fema',
  'fcc',
  'hud',
]);
