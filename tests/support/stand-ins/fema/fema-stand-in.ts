import { unbilled, type ProviderStandIn } from '../provider-call.ts';
import { hashText } from '../seed.ts';

const MAP_SERVER = /^\/arcgis\/rest\/services\/public\//;

/** What the map says, one kind of place after the other; the last is not mapped at all. */
const ZONES = [
  [{ FLD_ZONE: 'X', ZONE_SUBTY: 'AREA OF MINIMAL FLOOD HAZARD', SFHA_TF: 'F', STATIC_BFE: -9999 }],
  [{ FLD_ZONE: 'AE', ZONE_SUBTY: null, SFHA_TF: 'T', STATIC_BFE: 612.4 }],
  [{ FLD_ZONE: 'AE', ZONE_SUBTY: 'FLOODWAY', SFHA_TF: 'T', STATIC_BFE: -9999 }],
  [],
] as const;

/** FEMA's flood map as recorded: no key, and its faults come inside HTTP 200. */
export const femaStandIn: ProviderStandIn = {
  id: 'fema',
  host: 'hazards.fema.gov',
  endpointOf: (url) => url.pathname.replace(MAP_SERVER, ''),
  keyOf: () => null,
  errorBody: (status, message) => ({ error: { code: status, message, details: [] } }),
  answer(call) {
    const endpoint = this.endpointOf(call.url);
    if (endpoint === 'NFHL/MapServer') return unbilled(200, { currentVersion: 11.3 });
    if (endpoint !== 'NFHL/MapServer/28/query') return unbilled(404, 'Not Found');
    const geometry = call.url.searchParams.get('geometry') ?? '';
    if (!/^-?\d+\.\d+,-?\d+\.\d+$/.test(geometry))
      return unbilled(200, this.errorBody(400, 'Failed to execute query.'));
    const features = zonesAt(geometry).map((attributes) => ({ attributes }));
    return unbilled(200, { displayFieldName: 'FLD_ZONE', features });
  },
};

/** The zones at "lng,lat". */
export const zonesAt = (geometry: string): (typeof ZONES)[number] =>
  ZONES[hashText(geometry) % ZONES.length] ?? [];
