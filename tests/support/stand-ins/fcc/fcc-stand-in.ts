import { unbilled, type ProviderStandIn } from '../provider-call.ts';
import { countyAt } from '../synthetic-county.ts';

/** The FCC's area service as recorded: no key, and nothing outside of the country. */
export const fccStandIn: ProviderStandIn = {
  id: 'fcc',
  host: 'geo.fcc.gov',
  endpointOf: (url) => url.pathname.replace(/^\/api\//, ''),
  keyOf: () => null,
  errorBody: (status, message) => ({ status: 'Fail', code: status, message }),
  answer(call) {
    if (this.endpointOf(call.url) !== 'census/area') return unbilled(404, 'Not Found');
    const [lat, lon] = ['lat', 'lon'].map((name) => Number(call.url.searchParams.get(name) ?? NaN));
    if (lat === undefined || lon === undefined || Number.isNaN(lat + lon))
      return unbilled(400, this.errorBody(400, 'lat and lon are needed'));
    const county = countyAt(lat, lon);
    return unbilled(200, {
      input: { lat, lon },
      results:
        county === null
          ? []
          : [
              {
                block_fips: `${county.tract}2001`,
                county_fips: county.fips,
                county_name: county.name,
                amt: 'data unavailable',
              },
            ],
    });
  },
};
