import type { ProviderId } from '../shared/failure.ts';

/** The only hosts a look-up is ever sent to: what the manifest asks for and the host-access check names. */
export const PROVIDER_ORIGINS: Record<ProviderId, string> = {
  attom: 'https://api.gateway.attomdata.com',
  batchdata: 'https://api.batchdata.com',
  rentcast: 'https://api.rentcast.io',
  census: 'https://geocoding.geo.census.gov',
  fema: 'https://hazards.fema.gov',
  fcc: 'https://geo.fcc.gov',
  hud: 'https://www.huduser.gov',
};

/** Those whose host Chrome asks the user about once a key is saved for them; the others come with the installation. */
export const ASKED_WITH_KEY: ReadonlySet<ProviderId> = new Set<ProviderId>(['rentcast', 'hud']);
