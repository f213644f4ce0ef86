import { PROVIDER_IDS, type ProviderId } from './failure.ts';

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

/** Those that bill the user. */
export const PAID_PROVIDERS = ['attom', 'batchdata', 'rentcast'] as const;
export type PaidProviderId = (typeof PAID_PROVIDERS)[number];

/** The others never bill anybody: a call that went wrong there is a nuisance, not a charge. */
export const FREE_PROVIDERS: ReadonlySet<ProviderId> = new Set<ProviderId>(PROVIDER_IDS).difference(
  new Set<ProviderId>(PAID_PROVIDERS),
);

/** Those that tell what they billed. */
export const REPORTING_PROVIDERS: ReadonlySet<ProviderId> = new Set<ProviderId>(['batchdata']);
