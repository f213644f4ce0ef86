import { askFree, notKnown, reachFree } from '../../free-call.ts';
import { GENTLE_LIMITS } from '../../gentle-limits.ts';
import type { HttpRequest } from '../../http-client.ts';
import { degrees } from '../../lookup-address.ts';
import { PROVIDER_ORIGINS } from '../../provider-origins.ts';
import type { DatasetSource, Provider } from '../../provider.ts';
import { findingsFromFema } from './mapping.ts';
import { floodSchema } from './schema.ts';

const MAP_SERVER = '/arcgis/rest/services/public/NFHL/MapServer';
/** Layer 28 holds the flood hazard zones. */
const ENDPOINT = 'NFHL/MapServer/28/query';

/** FEMA's National Flood Hazard Layer: no key, no bill. */
export const fema: Provider = {
  id: 'fema',
  keyed: false,
  limits: GENTLE_LIMITS,
  testKey: ({ http }) => reachFree('fema', get('', {}), { http }),
};

const flood: DatasetSource = {
  provider: 'fema',
  dataset: 'flood',
  endpoint: ENDPOINT,
  options: '',
  async lookUp({ known: { location } }, { http }) {
    if (location === null) return notKnown('location');
    const request = get('/28/query', {
      geometry: `${degrees(location.lng)},${degrees(location.lat)}`,
      geometryType: 'esriGeometryPoint',
      inSR: '4326',
      spatialRel: 'esriSpatialRelIntersects',
      outFields: 'FLD_ZONE,ZONE_SUBTY,SFHA_TF,STATIC_BFE',
      returnGeometry: 'false',
    });
    return askFree(
      { provider: 'fema', request, schema: floodSchema, read: findingsFromFema },
      http,
    );
  },
};

export const femaSources = { flood };

const get = (path: string, searchParams: Record<string, string>): HttpRequest => ({
  method: 'get',
  url: `${PROVIDER_ORIGINS.fema}${MAP_SERVER}${path}`,
  headers: { accept: 'application/json' },
  searchParams: { ...searchParams, f: 'json' },
});
