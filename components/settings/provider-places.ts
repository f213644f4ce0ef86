import type { ProviderId } from '@/lib/shared/failure.ts';

/** What the user should know about a provider before handing it a key. */
export interface ProviderPlace {
  /** The only host the key is sent to. */
  host: string;
  /** What it sells here. */
  sells: string;
  /** Where the key stands in a request; null for services without keys. */
  keyGoes: string | null;
  /** Asked for in Chrome's own dialog, when a key is saved. */
  askAccess?: true;
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
  rentcast: {
    host: 'api.rentcast.io',
    sells: 'Records, values, rents, comps',
    keyGoes: 'in a header of the request',
    askAccess: true,
  },
  census: {
    host: 'geocoding.geo.census.gov',
    sells: 'Place, county, census tract',
    keyGoes: null,
  },
  fema: { host: 'hazards.fema.gov', sells: 'Flood zone', keyGoes: null },
  fcc: { host: 'geo.fcc.gov', sells: 'County and census tract of a point', keyGoes: null },
  hud: {
    host: 'www.huduser.gov',
    sells: 'Fair market rents; the token is free',
    keyGoes: 'in a header of the request',
    askAccess: true,
  },
};
