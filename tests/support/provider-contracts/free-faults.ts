import { ending, type ProviderContract } from './contract.ts';

/** How calls end at a service that bills nothing: never a charge, and again wherever that may help. */
export const FREE_FAULTS: ProviderContract['faults'] = {
  'refused-key': ending('provider-error'),
  forbidden: ending('provider-error'),
  'not-found': ending('bad-request'),
  'rate-limited': ending('rate-limited', 'not-charged', 'again'),
  'server-error': ending('provider-error', 'not-charged', 'again'),
  unavailable: ending('provider-error', 'not-charged', 'again'),
  'gateway-page': ending('provider-error', 'not-charged', 'again'),
  redirect: ending('provider-error'),
  'html-for-json': ending('malformed-response', 'not-charged', 'again'),
  'broken-off': ending('malformed-response', 'not-charged', 'again'),
  'too-big': ending('malformed-response', 'not-charged', 'again'),
  'other-shape': ending('malformed-response'),
  timeout: ending('timeout', 'not-charged', 'again'),
  network: ending('interrupted', 'not-charged', 'again'),
};
