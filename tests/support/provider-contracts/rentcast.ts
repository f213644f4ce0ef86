import {
  ending,
  recorded,
  sample,
  type DatasetContract,
  type ProviderContract,
} from './contract.ts';

const nothing = {
  status: 404,
  body: recorded('rentcast', 'synthetic', 'errors', '404.json'),
  charge: 'not-charged',
} as const;

/** The house of the vendor's own examples, and the one of the recordings of 2023. */
const GRAND_LAKE = '5500 Grand Lake Dr';
const BROWNELL = '5430 Brownell St';

const inList: DatasetContract['noMatch'] = [
  nothing,
  { status: 200, body: () => [], charge: 'charged' },
];

/** Only HTTP 200 is billed, and "no results" is 404. */
export const rentcastContract: ProviderContract = {
  keyHeader: 'x-api-key',
  faults: {
    'refused-key': ending('unauthorized'),
    forbidden: ending('not-entitled'),
    'not-found': 'no-match',
    'rate-limited': ending('rate-limited', 'not-charged', 'again'),
    'server-error': ending('provider-error', 'not-charged', 'again'),
    unavailable: ending('provider-error', 'not-charged', 'again'),
    'gateway-page': ending('provider-error', 'not-charged', 'again'),
    redirect: ending('provider-error'),
    'html-for-json': ending('malformed-response', 'uncertain'),
    'broken-off': ending('malformed-response', 'uncertain'),
    'too-big': ending('malformed-response', 'uncertain'),
    'other-shape': ending('malformed-response', 'charged'),
    timeout: ending('timeout', 'uncertain'),
    network: ending('interrupted', 'uncertain'),
  },
  datasets: {
    'rentcast-property': {
      samples: [
        sample('rentcast', 'properties.json', {
          line1: GRAND_LAKE,
          facts: ['apn', 'fips', 'ownerNames', 'assessedValue', 'propertyTax', 'saleHistory'],
        }),
        sample('rentcast', 'recorded-2023/properties.json', {
          line1: BROWNELL,
          facts: ['apn', 'ownerNames', 'ownerMailing', 'lastSale', 'lot'],
        }),
      ],
      noMatch: inList,
    },
    'rentcast-value': {
      samples: [
        sample('rentcast', 'avm_value.json', {
          line1: GRAND_LAKE,
          facts: ['avm', 'comps', 'fips'],
        }),
        sample('rentcast', 'recorded-2023/avm_value.json', {
          line1: BROWNELL,
          facts: ['avm', 'comps'],
        }),
      ],
      noMatch: [nothing],
    },
    rent: {
      samples: [
        sample('rentcast', 'avm_rent_long-term.json', {
          line1: GRAND_LAKE,
          facts: ['rentAvm', 'rentComps'],
        }),
        sample('rentcast', 'recorded-2023/avm_rent_long-term.json', {
          line1: BROWNELL,
          facts: ['rentAvm', 'rentComps'],
        }),
      ],
      noMatch: [nothing],
    },
    'rentcast-listing': {
      samples: [
        sample('rentcast', 'listings_sale.json', {
          line1: '6808 Windrift Way',
          facts: ['price', 'status', 'daysOnMarket', 'mls'],
        }),
      ],
      noMatch: inList,
    },
  },
};
