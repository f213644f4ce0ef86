import { parseAskedAddress, placeLine, streetLine } from '../asked-address.ts';
import {
  unbilled,
  type ProviderCall,
  type ProviderStandIn,
  type StandInAnswer,
} from '../provider-call.ts';
import { syntheticProperty, type SyntheticProperty } from '../synthetic-property.ts';
import { listingBody, recordBody, rentBody, valueBody } from './rentcast-bodies.ts';

const ROOT = /^\/v1\//;

/** One line per endpoint about one address. */
const ENDPOINTS: Readonly<Record<string, (property: SyntheticProperty) => unknown>> = {
  properties: (property) => [recordBody(property)],
  'avm/value': valueBody,
  'avm/rent/long-term': rentBody,
  'listings/sale': (property) => [listingBody(property)],
};

const ERRORS: Readonly<Record<number, string>> = {
  400: 'resource/bad-request',
  401: 'auth/api-key-invalid',
  403: 'billing/subscription-inactive',
  404: 'resource/not-found',
  405: 'resource/method-not-allowed',
  429: 'auth/rate-limit-exceeded',
};

const errorBody = (status: number, message: string) => ({
  status,
  error: ERRORS[status] ?? 'server/error',
  message,
});
const refuse = (status: number, message: string) => unbilled(status, errorBody(status, message));

/** RentCast's limit per key. */
export const RENTCAST_CALLS_PER_SECOND = 20;

/** RentCast as documented: only HTTP 200 is billed, "no results" is 404, and an unpaid plan is 403. */
export const rentCastStandIn: ProviderStandIn = {
  id: 'rentcast',
  host: 'api.rentcast.io',
  endpointOf: (url) => url.pathname.replace(ROOT, ''),
  keyOf: (call) => call.headers['x-api-key'] ?? null,
  errorBody,
  answer(call, state) {
    const endpoint = this.endpointOf(call.url);
    const key = this.keyOf(call);
    const account = state.accounts.rentCast.find((one) => one.key === key);
    if (account === undefined) return refuse(401, 'No API key provided, or an unknown one');
    if (!account.paid) return refuse(403, 'The API key has no active subscription');
    if (call.method !== 'GET') return refuse(405, 'Only GET is supported');
    if (!state.windows.rentcast.admit(account.key, state.clock()))
      return refuse(429, 'The rate limit of 20 requests per second has been exceeded');
    if (endpoint === 'markets') return refuse(400, 'zipCode is required');
    const body = ENDPOINTS[endpoint];
    if (body === undefined || !ROOT.test(call.url.pathname)) return refuse(404, 'No such endpoint');
    return answerFor(call, body, account.microsPerCall);
  },
};

function answerFor(
  call: ProviderCall,
  body: (property: SyntheticProperty) => unknown,
  micros: number,
): StandInAnswer {
  const asked = call.url.searchParams.get('address');
  if (asked === null) return refuse(400, 'address is required');
  const address = parseAskedAddress(asked);
  if (address === null || /\bNOWHERE\b/.test(address.street))
    return refuse(404, 'No data found matching the query parameters');
  const item = `${streetLine(address)}, ${placeLine(address)}`;
  return { status: 200, body: body(syntheticProperty(address)), charges: [{ item, micros }] };
}
