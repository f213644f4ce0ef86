import { parseAskedAddress, placeLine, streetLine } from '../asked-address.ts';
import {
  unbilled,
  type ProviderCall,
  type ProviderStandIn,
  type StandInAnswer,
  type StandInState,
} from '../provider-call.ts';
import { syntheticProperty, type SyntheticProperty } from '../synthetic-property.ts';
import { gatewayErrorBody, noResultBody, parameterErrorBody } from './attom-status.ts';
import { attomAvmBody, expandedProfileBody } from './property-bodies.ts';

const ROOT = /^\/propertyapi\/v1\.0\.0\//;

/** One line per endpoint of one property. */
const ENDPOINTS: Readonly<Record<string, (property: SyntheticProperty) => unknown>> = {
  'property/expandedprofile': expandedProfileBody,
  'attomavm/detail': attomAvmBody,
};

/** ATTOM's limit; it starts anew at second 0 of every minute. */
export const ATTOM_CALLS_PER_MINUTE = 200;

/** ATTOM as documented: only HTTP 200 is billed, and "nothing found" is HTTP 400. */
export const attomStandIn: ProviderStandIn = {
  id: 'attom',
  host: 'api.gateway.attomdata.com',
  endpointOf: (url) => url.pathname.replace(ROOT, ''),
  keyOf: (call) => call.headers['apikey'] ?? null,
  errorBody: gatewayErrorBody,
  answer(call, state) {
    const endpoint = this.endpointOf(call.url);
    const body = ENDPOINTS[endpoint];
    if (body === undefined || !ROOT.test(call.url.pathname)) return unbilled(404, 'Not Found');
    if (call.method !== 'GET') return unbilled(405, gatewayErrorBody(405, 'Method Not Allowed'));
    const key = this.keyOf(call);
    const account = state.accounts.attom.find((one) => one.key === key);
    if (account === undefined) return unbilled(401, gatewayErrorBody(401, 'Unauthorized'));
    if (!state.windows.attom.admit(account.key, state.clock()))
      return unbilled(429, gatewayErrorBody(429, 'Quota Exceeded'));
    if (account.endpoints !== 'all' && !account.endpoints.includes(endpoint))
      return unbilled(403, gatewayErrorBody(403, 'Forbidden'));
    return answerForProperty(call, state, body, account.microsPerCall);
  },
};

function answerForProperty(
  call: ProviderCall,
  state: StandInState,
  body: (property: SyntheticProperty) => unknown,
  micros: number,
): StandInAnswer {
  const asked = askedText(call.url.searchParams, state);
  if (typeof asked !== 'string') return unbilled(400, asked);
  const address = parseAskedAddress(asked);
  if (address === null || /\bNOWHERE\b/.test(address.street)) return unbilled(400, noResultBody);
  const property = syntheticProperty(address);
  const item = `${streetLine(address)}, ${placeLine(address)}`;
  state.askedByAttomId.set(property.attomId, item);
  // "Emptyville" is the variant that says nothing was found inside HTTP 200, and is billed.
  const found = address.city !== 'EMPTYVILLE';
  return {
    status: 200,
    body: found ? body(property) : noResultBody,
    charges: [{ item, micros }],
  };
}

/** What is asked about, as one line; an error body when the parameters do not say. */
function askedText(parameters: URLSearchParams, state: StandInState): string | object {
  const names = new Map([...parameters.keys()].map((name) => [name.toLowerCase(), name]));
  const read = (name: string) => parameters.get(names.get(name) ?? name);
  if (names.has('unitnumber'))
    return parameterErrorBody(-5, 'Invalid Parameter(s) in Request - UNITNUMBER');
  const attomId = read('attomid');
  if (attomId !== null) return state.askedByAttomId.get(Number(attomId)) ?? '';
  const oneLine = read('address');
  if (oneLine !== null) return oneLine;
  const [address1, address2] = [read('address1'), read('address2')];
  if (address1 === null || address2 === null)
    return parameterErrorBody(-6, 'Missing required parameter(s) in Request - ADDRESS1, ADDRESS2');
  return `${address1}, ${address2}`;
}
