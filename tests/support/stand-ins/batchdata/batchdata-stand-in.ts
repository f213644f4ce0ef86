import type { BatchDataAccount } from '../accounts.ts';
import {
  unbilled,
  type ProviderCall,
  type ProviderStandIn,
  type StandInAnswer,
  type StandInState,
} from '../provider-call.ts';
import { errorBody } from './batchdata-bodies.ts';
import { answerAddressVerify } from './address-verify.ts';
import { answerPhones, type PhoneEndpoint } from './phone-endpoints.ts';
import { answerPropertyLookup } from './property-lookup.ts';
import { answerSkipTraceV3 } from './skip-trace-v3.ts';
import { answerSkipTrace } from './skip-trace.ts';
import { answerBalance, answerConsumption, walletLeft } from './wallet.ts';

const ROOT = /^\/api\/(v1\/|(?=v3\/))/;

interface Endpoint {
  methods: readonly string[];
  answer: (call: ProviderCall, account: BatchDataAccount, state: StandInState) => StandInAnswer;
}

/** One line per endpoint. */
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'property/skip-trace': paid('skipTrace', answerSkipTrace),
  'v3/property/skip-trace': paid('skipTraceV3', answerSkipTraceV3),
  'property/lookup/all-attributes': paid('propertyLookup', answerPropertyLookup),
  'address/verify': paid('addressVerify', answerAddressVerify),
  'phone/verification': paid('phoneVerification', phones('phone/verification')),
  'phone/dnc': paid('dnc', phones('phone/dnc')),
  'phone/tcpa': paid('tcpa', phones('phone/tcpa')),
  'wallet/balance': {
    methods: ['GET', 'POST'],
    answer: (_, account, { ledger, clock }) =>
      answerBalance(walletLeft(account, ledger.spentBy(account.token)), clock()),
  },
  'wallet/consumption-report': {
    methods: ['GET', 'POST'],
    answer: (call, account, { ledger }) =>
      answerConsumption(
        call.body ?? Object.fromEntries(call.url.searchParams),
        ledger.rows().filter(({ key }) => key === account.token),
        /csv/.test(call.headers['accept'] ?? '') ? 'csv' : 'json',
      ),
  },
};

/** BatchData's limit per token. */
export const BATCHDATA_CALLS_PER_MINUTE = 3000;

/** BatchData as documented: billed per match, and "no match" is HTTP 200. */
export const batchDataStandIn: ProviderStandIn = {
  id: 'batchdata',
  host: 'api.batchdata.com',
  endpointOf: (url) => url.pathname.replace(ROOT, ''),
  keyOf: (call) => /^Bearer (.+)$/.exec(call.headers['authorization'] ?? '')?.[1] ?? null,
  errorBody,
  answer(call, state) {
    const name = this.endpointOf(call.url);
    const endpoint = ENDPOINTS[name];
    if (endpoint === undefined || !ROOT.test(call.url.pathname))
      return unbilled(404, errorBody(404, 'Not found'));
    if (!endpoint.methods.includes(call.method))
      return unbilled(405, errorBody(405, 'Method not allowed'));
    const token = this.keyOf(call);
    const account = state.accounts.batchData.find((one) => one.token === token);
    if (account === undefined) return unbilled(401, errorBody(401, 'Invalid token'));
    if (!state.windows.batchdata.admit(account.token, state.clock()))
      return unbilled(429, errorBody(429, 'Rate limit exceeded'));
    if (account.permissions !== 'all' && !account.permissions.includes(name))
      return unbilled(
        403,
        errorBody(403, 'Provided token does not have permission to access this API.'),
      );
    return endpoint.answer(call, account, state);
  },
};

function paid(
  price: keyof BatchDataAccount['prices'],
  answer: (body: unknown, micros: number) => StandInAnswer,
): Endpoint {
  return {
    methods: ['POST'],
    answer: (call, account, state) =>
      paidFromWallet(account, state, answer(call.body, account.prices[price])),
  };
}

function phones(endpoint: PhoneEndpoint) {
  return (body: unknown, micros: number): StandInAnswer => answerPhones(endpoint, body, micros);
}

/** Lets a sandbox token off, and refuses what the wallet cannot pay. */
function paidFromWallet(
  account: BatchDataAccount,
  { ledger }: StandInState,
  answer: StandInAnswer,
): StandInAnswer {
  if (account.kind === 'sandbox') return { ...answer, charges: [] };
  const cost = answer.charges.reduce((total, { micros }) => total + micros, 0);
  if (cost <= walletLeft(account, ledger.spentBy(account.token))) return answer;
  return unbilled(403, errorBody(403, 'Insufficient balance or invalid token permission'));
}
