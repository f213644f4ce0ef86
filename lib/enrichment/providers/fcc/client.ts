import { ok } from '../../../shared/result.ts';
import { askFree, notKnown, reachFree } from '../../free-call.ts';
import { GENTLE_LIMITS } from '../../gentle-limits.ts';
import type { HttpRequest } from '../../http-client.ts';
import { degrees } from '../../lookup-address.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import type { DatasetSource, KnownOfLead, Provider } from '../../provider.ts';
import { findingsFromFcc } from './mapping.ts';
import { areaSchema } from './schema.ts';

const ENDPOINT = 'census/area';

/** A place that has always been in the country, to see whether the service answers: the zero stone in Washington. */
const ZERO_STONE = { lat: 38.8951, lng: -77.0364 };

/** The FCC's area service: the census block of a point. No key, no bill. */
export const fcc: Provider = {
  id: 'fcc',
  keyed: false,
  limits: GENTLE_LIMITS,
  testKey: ({ http }) => reachFree('fcc', get(ZERO_STONE), { http }),
};

const area: DatasetSource = {
  provider: 'fcc',
  dataset: 'area',
  endpoint: ENDPOINT,
  options: '',
  async lookUp({ known: { location } }, { http }) {
    if (location === null) return notKnown('location');
    return askFree(
      {
        provider: 'fcc',
        request: get(location),
        schema: areaSchema,
        read: ({ results }) => ok(findingsFromFcc(results)),
      },
      http,
    );
  },
};

export const fccSources = { area };

const get = ({ lat, lng }: NonNullable<KnownOfLead['location']>): HttpRequest => ({
  method: 'get',
  url: `${PROVIDER_ORIGINS.fcc}/api/${ENDPOINT}`,
  headers: { accept: 'application/json' },
  searchParams: { lat: degrees(lat), lon: degrees(lng), format: 'json' },
});
