import { z } from 'zod';
import {
  ending,
  recorded,
  sample,
  type DatasetContract,
  type ProviderContract,
} from './contract.ts';

/** Billed per match, which may have happened before a fault. */
export const batchdataContract: ProviderContract = {
  keyHeader: 'authorization',
  faults: {
    'refused-key': ending('unauthorized'),
    forbidden: ending('not-entitled'),
    'not-found': ending('bad-request'),
    'rate-limited': ending('rate-limited', 'not-charged', 'again'),
    'server-error': ending('provider-error', 'uncertain'),
    // Not in BatchData's own words, so it may come from a gateway behind which the work was done.
    unavailable: ending('provider-error', 'uncertain'),
    'gateway-page': ending('provider-error', 'uncertain'),
    redirect: ending('provider-error', 'uncertain'),
    'html-for-json': ending('malformed-response', 'uncertain'),
    'broken-off': ending('malformed-response', 'uncertain'),
    'too-big': ending('malformed-response', 'uncertain'),
    'other-shape': ending('malformed-response', 'uncertain'),
    timeout: ending('timeout', 'uncertain'),
    network: ending('interrupted', 'uncertain'),
  },
  datasets: {
    property: {
      samples: [
        sample('batchdata', 'synthetic/v1_property_lookup_all-attributes.json', {
          line1: '622 W Sample Ave',
          facts: ['beds', 'avm', 'equity', 'mortgage', 'saleHistory', 'lists', 'fips', 'apn'],
        }),
      ],
      noMatch: [free({ results: { properties: [], meta: { results: { matchCount: 0 } } } })],
    },
    contacts: {
      samples: [
        sample('batchdata', 'v1_property_skip-trace.mock.json', {
          line1: '1011 Rosegold St',
          facts: [],
        }),
        ...['rich', 'litigator', 'partial'].map((name) =>
          sample('batchdata', `synthetic/v1_property_skip-trace.${name}.json`, {
            line1: '622 W Sample Ave',
            facts: ['ownerNames', 'ownerMailing', 'ownerOccupied', 'vacant'],
          }),
        ),
      ],
      noMatch: [
        {
          status: 200,
          body: recorded('batchdata', 'v1_property_skip-trace.no-match.json'),
          charge: 'not-charged',
        },
      ],
    },
    'contacts-v3': {
      samples: [{ name: 'made up', body: tracedHome, line1: '1 Sample St', facts: ['ownerNames'] }],
      noMatch: [
        {
          status: 200,
          body: recorded('batchdata', 'v3_property_skip-trace.no-match.json'),
          charge: 'not-charged',
        },
      ],
    },
    'phone-check': phoneContract({ type: 'Mobile', reachable: true }),
    dnc: phoneContract({}),
    tcpa: phoneContract({ tcpa: true }),
    'address-check': {
      samples: [
        sample('batchdata', 'v1_address_verify.json', {
          line1: '2800 N 24th St',
          facts: ['postal', 'vacant', 'county', 'fips', 'location'],
        }),
      ],
      noMatch: [
        {
          status: 200,
          body: () => ({ results: { addresses: [{ ...HOUSE, meta: { normalized: false } }] } }),
          charge: 'charged',
        },
      ],
    },
  },
};

const HOUSE = { street: '1 Sample St', city: 'Sampleton', state: 'OH', zip: '43001' };

function free(body: object) {
  return { status: 200, body: () => body, charge: 'not-charged' } as const;
}

/** The vendor shows only types of version 3: this has their shape. */
function tracedHome() {
  const name = { first: 'Sam', last: 'Sample', full: 'Sam Sample' };
  const phones = [{ rank: 1, number: '2165550101', type: 'Mobile', dnc: true, tcpa: false }];
  const persons = [{ name, phones, emails: [{ email: 'sam@example.com' }], litigator: false }];
  const home = { input: { propertyAddress: HOUSE }, property: { owners: [{ name }] }, persons };
  const meta = { results: { requestCount: 1, matchCount: 1, noMatchCount: 0, errorCount: 0 } };
  return { result: { data: [{ ...home, meta: { matched: true, error: false } }], meta } };
}

const phoneNumbers = z.object({
  results: z.looseObject({ phoneNumbers: z.array(z.record(z.string(), z.unknown())) }),
});

/** The vendor's mock always answers about its own three numbers; here they are those that are asked about. */
function phoneContract(more: object): DatasetContract {
  const mock = recorded('batchdata', 'v1_phone_dnc.mock.json');
  const ofAsked = () => {
    const { results } = phoneNumbers.parse(mock());
    const numbers = results.phoneNumbers.map((each, index) => ({
      ...each,
      ...more,
      number: `216555010${index + 1}`,
    }));
    return { results: { ...results, phoneNumbers: numbers } };
  };
  const unknown = { number: '2165550101', meta: { matched: false } };
  const none = { phoneNumbers: [unknown], meta: { results: { matchCount: 0 } } };
  return {
    samples: [{ name: 'v1_phone_dnc.mock.json', body: ofAsked, line1: '1 Sample St', facts: [] }],
    noMatch: [free({ results: none })],
  };
}
