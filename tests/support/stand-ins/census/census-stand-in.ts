import { parseAskedAddress, placeLine, streetLine, type AskedAddress } from '../asked-address.ts';
import { unbilled, type ProviderStandIn, type StandInAnswer } from '../provider-call.ts';
import { countyAt } from '../synthetic-county.ts';
import { syntheticProperty } from '../synthetic-property.ts';

const ROOT = /^\/geocoder\//;

/** What a layer says when its server failed, inside an answer that is otherwise good. */
const FAILED_LAYER = [
  { status: 'Layer query encountered an error: java.lang.RuntimeException: Failed to return' },
];

/** The Census geocoder as recorded: no key, and "no match" is an empty list. "Layerville" has a layer that fails. */
export const censusStandIn: ProviderStandIn = {
  id: 'census',
  host: 'geocoding.geo.census.gov',
  endpointOf: (url) => url.pathname.replace(ROOT, ''),
  keyOf: () => null,
  errorBody: (status, message) => ({ errors: [message], status: String(status) }),
  answer(call) {
    const endpoint = this.endpointOf(call.url);
    if (call.method !== 'GET') return unbilled(405, this.errorBody(405, 'Method Not Allowed'));
    if (endpoint === 'benchmarks') return unbilled(200, { benchmarks: [{ id: '4' }] });
    if (endpoint !== 'geographies/address') return unbilled(404, 'Not Found');
    return answerFor(call.url.searchParams);
  },
};

function answerFor(parameters: URLSearchParams): StandInAnswer {
  const read = (name: string) => parameters.get(name) ?? '';
  if (read('street') === '' || read('benchmark') === '' || read('vintage') === '')
    return unbilled(400, { errors: ['Street, benchmark and vintage are needed'], status: '400' });
  const region = `${read('state')} ${read('zip')}`;
  const address = parseAskedAddress([read('street'), read('city'), region].join(', '));
  const isKnown = address !== null && address.unit === null && !/\bNOWHERE\b/.test(address.street);
  return unbilled(200, { result: { addressMatches: isKnown ? [matchFor(address)] : [] } });
}

function matchFor(address: AskedAddress) {
  const { lat, lng } = syntheticProperty(address);
  const county = countyAt(lat, lng);
  const isLayerDown = address.city === 'LAYERVILLE';
  return {
    matchedAddress: `${streetLine(address)}, ${placeLine(address)}`,
    coordinates: { x: lng, y: lat },
    addressComponents: { zip: address.zip, city: address.city, state: address.state },
    geographies: {
      Counties: isLayerDown ? FAILED_LAYER : [{ GEOID: county?.fips, NAME: county?.name }],
      'Census Tracts': [{ GEOID: county?.tract, NAME: 'Census Tract 1' }],
    },
  };
}
