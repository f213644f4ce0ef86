import type { BatchDataAccount } from '../accounts.ts';
import {
  unbilled,
  type ProviderCall,
  type ProviderStandIn,
  type StandInAnswer,
  type StandInState,
} from '../provider-call.ts';
import { errorBody } from './batchdata-bodies.ts';
import { answerSkipTrace } from './skip-trace.ts';
import { answerBalance, answerConsumption, walletLeft } from './wallet.ts';

const ROOT = /^\/api\/v1\//;

interface Endpoint {
  methods: readonly string[];
  answer: (call: ProviderCall, account: BatchDataAccount, state: StandInState) => StandInAnswer;
}

/** One line per endpoint. */
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'property/skip-trace': {
    methods: ['POST'],
    answer: (call, account, state) => paidFromWallet(account, state, skipTrace(call, account)),
  },
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

const skipTrace = (call: ProviderCall, account: BatchDataAccount): StandInAnswer =>
  answerSkipTrace(call.body, account.microsPerSkipTrace);

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
