import { z } from '../../../domain/zod.ts';
import type { FactValues } from '../../../domain/facts.ts';
import { coordinate, flag, known, section, text } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import { addressBody, homesSource } from './homes.ts';
import { mailingLine } from './people.ts';
import { counts, echo } from './schema.ts';

/** 5,000 are allowed; with as many as this a lost answer is a small loss. */
const MAX_HOMES = 100;

const checkedAddress = section({
  ...echo,
  street: text,
  city: text,
  state: text,
  zip: text,
  county: text,
  countyFipsCode: text,
  latitude: coordinate,
  longitude: coordinate,
  vacant: flag,
  dpvMatchCode: text,
  meta: section({ error: flag, normalized: flag }),
});
type CheckedAddress = z.infer<typeof checkedAddress>;

/** Answer of `address/verify`. An address the post does not know comes back not normalized. */
export const addressCheckSchema = z.object({
  results: z.object({ addresses: z.array(checkedAddress), meta: counts }),
});

/** How the post writes the address, whether it delivers there, and where it is. Billed per address, known or not. */
export const addressCheck = homesSource({
  dataset: 'address-check',
  endpoint: 'v1/address/verify',
  options: '',
  max: MAX_HOMES,
  bodyOf: (requests) => ({
    requests: requests.map((request) => ({
      ...addressBody(request),
      requestId: request.requestId,
    })),
  }),
  schema: addressCheckSchema,
  read: ({ results: { addresses, meta } }) => ({
    matchCount: meta.results.matchCount,
    elements: addresses.map((each) => ({
      said: each,
      requestId: each.request.requestId ?? each.requestId,
      address: each,
      // The bill counts every address that was understood.
      matched: true,
      error: each.meta.error === true,
    })),
  }),
  findingsOf: ([first]) => (first === undefined ? NOTHING : findingsFromAddress(first)),
});

const NOTHING: Findings = { matched: false, facts: {}, persons: [], dataAsOf: null };

type AddressFacts = Pick<FactValues, 'postal' | 'vacant' | 'county' | 'fips' | 'location'>;

/** What the post says of one address. */
export function findingsFromAddress(checked: CheckedAddress): Findings {
  const { latitude: lat, longitude: lng, countyFipsCode, dpvMatchCode, meta } = checked;
  const line = mailingLine(checked);
  if (meta.normalized === false || line === null) return NOTHING;
  const facts = known<AddressFacts>({
    postal: { line, delivers: deliversAt(dpvMatchCode) },
    vacant: checked.vacant,
    county: checked.county,
    fips: /^\d{5}$/.test(countyFipsCode ?? '') ? countyFipsCode : null,
    location: lat === null || lng === null ? null : { lat, lng },
  });
  return { ...NOTHING, matched: true, facts };
}

/** By the post's delivery point code. S and D are a known building whose unit is wrong or missing: not known. */
function deliversAt(dpv: string | null): boolean | null {
  if (dpv === 'Y') return true;
  return dpv === 'N' ? false : null;
}
