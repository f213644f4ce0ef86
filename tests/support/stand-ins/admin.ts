import type { StandInLedger } from './ledger.ts';
import { unbilled, type ProviderCall, type StandInAnswer } from './provider-call.ts';
import type { SeenRequest } from './request-log.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';

/** What tests ask the stand-ins and tell them; `/__admin/…` offers the same over HTTP. */
export interface StandInAdmin {
  ledger: Pick<StandInLedger, 'rows' | 'totals' | 'spentBy'>;
  requests: () => SeenRequest[];
  /** Resolves once a call to this endpoint has arrived and been billed, before its answer is sent. */
  nextRequest: (endpoint: string) => Promise<SeenRequest>;
  /** Starts a scenario from its beginning; `{}` is a healthy and instant provider. */
  play: (scenario: Scenario) => void;
  /** Forgets every bill, request, limit and scenario. */
  reset: () => void;
}

/** Answers `/__admin/…`: what was billed and asked, and what is to happen next. */
export function answerAdmin(call: ProviderCall, standIns: StandInAdmin): StandInAnswer {
  switch (`${call.method} ${call.url.pathname}`) {
    case 'GET /__admin/ledger':
      return unbilled(200, { totals: standIns.ledger.totals(), rows: standIns.ledger.rows() });
    case 'GET /__admin/requests':
      return unbilled(200, { requests: standIns.requests() });
    case 'POST /__admin/reset':
      standIns.reset();
      return unbilled(200, { reset: true });
    case 'POST /__admin/scenario':
      return startScenario(call.body, standIns);
    default:
      return unbilled(404, {
        error: 'GET ledger, GET requests, POST reset or POST scenario, under /__admin/',
      });
  }
}

function startScenario(body: unknown, standIns: StandInAdmin): StandInAnswer {
  const scenario = scenarioSchema.safeParse(body);
  if (!scenario.success) return unbilled(400, { error: scenario.error.issues });
  standIns.play(scenario.data);
  return unbilled(200, { scenario: scenario.data });
}
