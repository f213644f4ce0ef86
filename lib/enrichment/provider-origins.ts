import type { ProviderId } from '../shared/failure.ts';

/** The only hosts a look-up is ever sent to: what the manifest asks for and the host-access check names. */
export const PROVIDER_ORIGINS: Record<ProviderId, string> = {
  attom: 'https://api.gateway.attomdata.com',
  batchdata: 'https://api.batchdata.com',
};
