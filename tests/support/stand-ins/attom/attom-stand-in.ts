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
import {
  assessmentBody,
  basicProfileBody,
  buildingPermitsBody,
  homeEquityBody,
  mortgageOwnerBody,
  preforeclosureBody,
  salesHistoryBody,
} from './record-bodies.ts';

const ROOT = /^\/(?:propertyapi\/v1\.0\.0\/)?/;

/** The one endpoint that knows houses by ATTOM's id alone. */
const BY_ID_ONLY = 'property/v3/preforeclosuredetails';

/** One line per endpoint of one property. */
const ENDPOINTS: Readonly<Record<string, (property: SyntheticProperty) => unknown>> = {
  'property/expandedprofile': expandedProfileBody,
  'attomavm/detail': attomAvmBody,
  'property/basicprofile': basicProfileBody,
  'property/detailmortgageowner': mortgageOwnerBody,
  'valuation/homeequity': homeEquityBody,
  'saleshistory/detail': salesHistoryBody,
  'assessment/detail': assessmentBody,
  'property/buildingpermits': buildingPermitsBody,
  // The schools moved to version 4; here nothing is found any more.
  'property/detailwithschools': () => noResultBody,
  [BY_ID_ONLY]: preforeclosureBody,
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
    if (body === undefined || !isRooted(call.url.pathname, endpoint))
      return unbilled(404, 'Not Found');
    if (call.method !== 'GET') return unbilled(405, gatewayErrorBody(405, 'Method Not Allowed'));
    const key = this.keyOf(call);
    const account = state.accounts.attom.find((one) => one.key === key);
    if (account === undefined) return unbilled(401, gatewayErrorBody(401, 'Unauthorized'));
    if (!state.windows.attom.admit(account.key, state.clock()))
      return unbilled(429, gatewayErrorBody(429, 'Quota Exceeded'));
    if (account.endpoints !== 'all' && !account.endpoints.includes(endpoint))
      return unbilled(403, gatewayErrorBody(403, 'Forbidden'));
    return answerForProperty(call, state, { endpoint, body, micros: account.microsPerCall });
  },
};

/** Only the endpoints of version 1 stand under its root. */
const isRooted = (pathname: string, endpoint: string): boolean =>
  (pathname === `/${endpoint}`) === (endpoint === BY_ID_ONLY);

interface Asked {
  endpoint: string;
  body: (property: SyntheticProperty) => unknown;
  micros: number;
}

function answerForProperty(
  call: ProviderCall,
  state: StandInState,
  { endpoint, body, micros }: Asked,
): StandInAnswer {
  const asked = askedText(call.url.searchParams, state, endpoint);
  if (typeof asked !== 'string') return unbilled(400, asked);
  const address = parseAskedAddress(asked);
  if (address === null || /\bNOWHERE\b/.test(address.street)) return unbilled(400, noResultBody);
  const property = syntheticProperty(address);
  const item = `${streetLine(address)}, ${placeLine(address)}`;
  state.askedByAttomId.set(property.attomId, item);
  // "Emptyville" is the variant that says nothing was found inside HTTP 200, and is billed.
  const found = address.city !== 'EMPTYVILLE';
  const answer = found ? body(property) : noResultBody;
  if (found && answer === noResultBody) return unbilled(400, noResultBody);
  return { status: 200, body: answer, charges: [{ item, micros }] };
}

/** What is asked about, as one line; an error body when the parameters do not say. */
function askedText(
  parameters: URLSearchParams,
  state: StandInState,
  endpoint: string,
): string | object {
  const names = new Map([...parameters.keys()].map((name) => [name.toLowerCase(), name]));
  const read = (name: string) => parameters.get(names.get(name) ?? name);
  if (names.has('unitnumber'))
    return parameterErrorBody(-5, 'Invalid Parameter(s) in Request - UNITNUMBER');
  if (Number(read('pagesize') ?? 10) > 100)
    return parameterErrorBody(-5, 'Invalid Parameter(s) in Request - PAGESIZE');
  const attomId = read('attomid');
  if (attomId !== null) return state.askedByAttomId.get(Number(attomId)) ?? '';
  if (endpoint === BY_ID_ONLY)
    return parameterErrorBody(-6, 'Missing required parameter(s) in Request - ATTOMID');
  const oneLine = read('address');
  if (oneLine !== null) return oneLine;
  const [address1, address2] = [read('address1'), read('address2')];
  if (address1 === null || address2 === null)
    return parameterErrorBody(-6, 'Missing required parameter(s) in Request - ADDRESS1, ADDRESS2');
  return `${address1}, ${address2}`;
}
