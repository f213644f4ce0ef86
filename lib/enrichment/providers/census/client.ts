import type { HttpRequest } from '../../http-client.ts';
import { askFree, reachFree } from '../../free-call.ts';
import { GENTLE_LIMITS } from '../../gentle-limits.ts';
import { buildingLine, type LookupAddress } from '../../lookup-address.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import type { DatasetSource, Provider } from '../../provider.ts';
import { ok } from '../../../shared/result.ts';
import { findingsFromCensus } from './mapping.ts';
import { geocodeSchema } from './schema.ts';

const ENDPOINT = 'geographies/address';

/** The Census Bureau's geocoder: US addresses, no key, no bill. */
export const census: Provider = {
  id: 'census',
  keyed: false,
  limits: GENTLE_LIMITS,
  testKey: ({ http }) => reachFree('census', get('benchmarks', {}), { http }),
};

const place: DatasetSource = {
  provider: 'census',
  dataset: 'place',
  endpoint: ENDPOINT,
  options: '',
  lookUp: ({ address }, { http }) =>
    askFree(
      {
        provider: 'census',
        request: get(ENDPOINT, paramsFor(address)),
        schema: geocodeSchema,
        read: ({ result }) => ok(findingsFromCensus(result.addressMatches, address)),
      },
      http,
    ),
};

export const censusSources = { place };

/** The geocoder knows buildings: a unit would only keep it from finding one. */
function paramsFor(address: LookupAddress): Record<string, string> {
  const { city, state, zip } = address;
  const parts = Object.entries({ street: buildingLine(address), city, state, zip });
  const named = parts.filter((part): part is [string, string] => part[1] !== null);
  return {
    ...Object.fromEntries(named),
    benchmark: 'Public_AR_Current',
    vintage: 'Current_Current',
  };
}

const get = (path: string, searchParams: Record<string, string>): HttpRequest => ({
  method: 'get',
  url: `${PROVIDER_ORIGINS.census}/geocoder/${path}`,
  headers: { accept: 'application/json' },
  searchParams: { ...searchParams, format: 'json' },
});
