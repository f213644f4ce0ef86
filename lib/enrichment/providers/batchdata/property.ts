import { addressBody, homesSource } from './homes.ts';
import { findingsFromProperties } from './property-mapping.ts';
import { propertySchema } from './property-schema.ts';

/** A record of all these parts is some 20 kB: so many stay far below the largest body that is read. */
const MAX_HOMES = 50;

/** The parts that become facts, out of the fourteen there are. */
const PARTS = [
  'basic',
  'core',
  'deed',
  'foreclosure',
  'mortgage-liens',
  'owner',
  'quicklist',
  'valuation',
];

/** The public record of a home, with its value, liens and sales. Billed by match; who is not found is not listed. */
export const property = homesSource({
  dataset: 'property',
  endpoint: 'v1/property/lookup/all-attributes',
  options: `datasets=${PARTS.join(',')}`,
  max: MAX_HOMES,
  bodyOf: (requests) => ({
    requests: requests.map((request) => ({
      address: addressBody(request),
      requestId: request.requestId,
    })),
    // Without `take` no more than 25 come back.
    options: { datasets: PARTS, take: requests.length },
  }),
  schema: propertySchema,
  read: ({ results: { properties, meta } }) => ({
    matchCount: meta.results.matchCount,
    elements: properties.map((each) => ({
      said: each,
      address: each.address,
      requestId: each.request.requestId ?? each.requestId,
      matched: each.meta.matched !== false,
      error: each.meta.error === true,
    })),
  }),
  findingsOf: findingsFromProperties,
});
