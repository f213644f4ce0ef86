import type { ProviderId } from '@/lib/shared/failure.ts';

/** What the user should know about a provider before handing it a key. */
export interface ProviderPlace {
  /** The only host the key is sent to. */
  host: string;
  /** What it sells here. */
  sells: string;
  /** Where the key stands in a request. */
  keyGoes: string;
}

export const PROVIDER_PLACES: Record<ProviderId, ProviderPlace> = {
  attom: {
    host: 'api.gateway.attomdata.com',
    sells: 'Owner, mortgage, value',
    keyGoes: 'in a header of the request',
  },
  batchdata: {
    host: 'api.batchdata.com',
    sells: 'Phones and e-mails',
    keyGoes: 'in a header of the request',
  },
};
