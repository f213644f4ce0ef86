import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultAccounts, type StandInAccounts } from './accounts.ts';
import type { StandInAdmin } from './admin.ts';
import { isBilledDespite, sendFault } from './apply-fault.ts';
import { attomStandIn, ATTOM_CALLS_PER_MINUTE } from './attom/attom-stand-in.ts';
import { batchDataStandIn, BATCHDATA_CALLS_PER_MINUTE } from './batchdata/batchdata-stand-in.ts';
import { createLedger } from './ledger.ts';
import { createCallWindow } from './call-window.ts';
import { censusStandIn } from './census/census-stand-in.ts';
import { fccStandIn } from './fcc/fcc-stand-in.ts';
import { femaStandIn } from './fema/fema-stand-in.ts';
import { hudStandIn } from './hud/hud-stand-in.ts';
import { rentCastStandIn, RENTCAST_CALLS_PER_SECOND } from './rentcast/rentcast-stand-in.ts';
import type {
  ProviderCall,
  ProviderStandIn,
  StandInAnswer,
  StandInProvider,
  StandInState,
} from './provider-call.ts';
import { readCall } from './read-call.ts';
import { createRequestLog } from './request-log.ts';
import { runScenario, type FaultRule, type Scenario } from './scenario.ts';
import { sendAnswer } from './send.ts';

const PROVIDERS: Readonly<Record<StandInProvider, ProviderStandIn>> = {
  attom: attomStandIn,
  batchdata: batchDataStandIn,
  rentcast: rentCastStandIn,
  census: censusStandIn,
  fema: femaStandIn,
  fcc: fccStandIn,
  hud: hudStandIn,
};

/** The providers' real host names, for a server that answers under them. */
export const STAND_IN_HOSTS: ReadonlyMap<string, StandInProvider> = new Map(
  Object.values(PROVIDERS).map(({ host, id }) => [host, id]),
);

export interface StandInOptions {
  accounts?: StandInAccounts;
  scenario?: Scenario;
  clock?: () => number;
}

export interface StandIns extends StandInAdmin {
  /** Answers one request as this provider. `prefix` is the part of the path that the provider must not see. */
  handle: (
    provider: StandInProvider,
    request: IncomingMessage,
    response: ServerResponse,
    prefix?: string,
  ) => Promise<void>;
}

/** The providers with their bills, limits and faults, ready to be put behind a server. */
export function createStandIns(options: StandInOptions = {}): StandIns {
  const { accounts = defaultAccounts(), scenario = {}, clock = Date.now } = options;
  const state: StandInState = {
    clock,
    accounts,
    ledger: createLedger(),
    windows: {
      attom: createCallWindow(ATTOM_CALLS_PER_MINUTE, 60_000),
      batchdata: createCallWindow(BATCHDATA_CALLS_PER_MINUTE, 60_000),
      rentcast: createCallWindow(RENTCAST_CALLS_PER_SECOND, 1000),
    },
    askedByAttomId: new Map(),
  };
  const log = createRequestLog();
  let run = runScenario(scenario);

  return {
    ledger: state.ledger,
    requests: log.all,
    nextRequest: log.next,
    play: (next) => (run = runScenario(next)),
    reset() {
      state.ledger.clear();
      log.clear();
      for (const window of Object.values(state.windows)) window.clear();
      run = runScenario({});
    },
    async handle(id, request, response, prefix) {
      const provider = PROVIDERS[id];
      const call = await readCall(request, prefix);
      const answer = provider.answer(call, state);
      const fault = run.faultFor(id, provider.endpointOf(call.url));
      const delayMs = run.delayMs(id);
      // Billed on arrival: whoever hangs up while waiting pays all the same.
      log.add(bill({ provider, call, answer, fault, state, number: log.all().length + 1 }));
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (fault === null) sendAnswer(response, answer);
      else sendFault(response, { fault, provider, answer, now: clock() });
    },
  };
}

interface Billing {
  provider: ProviderStandIn;
  call: ProviderCall;
  answer: StandInAnswer;
  fault: FaultRule | null;
  state: StandInState;
  number: number;
}

/** Writes the charges of one call and gives its line for the request log. */
function bill({ provider, call, answer, fault, state, number }: Billing) {
  const charges = fault === null || isBilledDespite(fault) ? answer.charges : [];
  const seen = {
    provider: provider.id,
    endpoint: provider.endpointOf(call.url),
    at: state.clock(),
  };
  const key = provider.keyOf(call);
  for (const { item, micros } of charges)
    state.ledger.add({ ...seen, key: key ?? '', item, micros, request: number });
  return {
    ...seen,
    number,
    key,
    status: answer.status,
    fault: fault?.kind ?? null,
    billedMicros: charges.reduce((total, { micros }) => total + micros, 0),
  };
}
