import type { ProviderId } from '@/lib/shared/failure.ts';

/** What the user should know about a provider before handing it a key. */
export interface ProviderPlace {
  /** What it sells here. */
  sells: string;
  /** Where the key stands in a request; null for services without keys. */
  keyGoes: string | null;
  /** Asked for in Chrome's own dialog, when a key is saved. */
  askAccess?: true;
}

export const PROVIDER_PLACES: Record<ProviderId, ProviderPlace> = {
  attom: {
    sells: 'Owner, mortgage, value',
    keyGoes: 'in a header of the request',
  },
  batchdata: {
    sells: 'Phones and e-mails',
    keyGoes: 'in a header of the request',
  },
  rentcast: {
    sells: 'Records, values, rents, comps',
    keyGoes: 'in a header of the request',
    askAccess: true,
  },
  census: {
    sells: 'Place, county, census tract',
    keyGoes: null,
  },
  fema: { sells: 'Flood zone', keyGoes: null },
  fcc: { sells: 'County and census tract of a point', keyGoes: null },
  hud: {
    sells: 'Fair market rents; the token is free',
    keyGoes: 'in a header of the request',
    askAccess: true,
  },
};
