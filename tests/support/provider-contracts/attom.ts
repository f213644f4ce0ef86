import { ending, recorded, sample, type ProviderContract } from './contract.ts';

const noMatch = [
  { status: 400, body: recorded('attom', 'errors', '400_no_result.json'), charge: 'not-charged' },
  { status: 200, body: recorded('attom', 'errors', '400_no_result.json'), charge: 'charged' },
] as const;

/** Only HTTP 200 is billed. What broke off after that, or never came, may have been. */
export const attomContract: ProviderContract = {
  keyHeader: 'apikey',
  faults: {
    'refused-key': ending('unauthorized'),
    forbidden: ending('not-entitled'),
    'not-found': ending('bad-request'),
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
    owner: {
      samples: [
        sample('attom', 'property_expandedprofile.nulls.json', {
          line1: '1500 MARKET ST #42',
          unit: '42',
          facts: ['apn', 'fips', 'attomId', 'sqft'],
        }),
      ],
      noMatch: [...noMatch],
    },
    value: {
      samples: [
        sample('attom', 'attomavm_detail.json', {
          line1: '11482 Lumberjack Cir W',
          facts: ['avm', 'ownerNames', 'lastSale'],
        }),
      ],
      noMatch: [...noMatch],
    },
  },
};
