import { ending, recorded, sample, type ProviderContract } from './contract.ts';

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
    contacts: {
      samples: [
        sample('batchdata', 'v1_property_skip-trace.mock.json', {
          line1: '1011 Rosegold St',
          facts: [],
        }),
      ],
      noMatch: [
        {
          status: 200,
          body: recorded('batchdata', 'v1_property_skip-trace.no-match.json'),
          charge: 'not-charged',
        },
      ],
    },
  },
};
