import type { AskPart, LeadFlowDatabase } from '../db/database.ts';
import { turnAt } from '../domain/lookup-line.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { StartedLookups } from './ask-lookups.ts';
import { findAccess, type Access } from './obstacles.ts';
import {
  PLAN_TABLES,
  planLookups,
  quoteOf,
  type PlanInput,
  type PlannedLookup,
} from './plan-lookups.ts';
import type { ReadinessChecks } from './readiness.ts';
import { joinedIds, whyNot, WRITE_TABLES, writeLookups } from './write-lookups.ts';

/** Leads asked for in one transaction: a capture waits for no more than that. */
export const LEADS_IN_A_PART = 100;

/** Between two parts open views get to read; else they would show nothing before the last. */
const BREATH_MS = 50;

/**
 * Plans an ask of many leads and stores it in parts, each for no more than it costs by that plan. Durable when it
 * answers: a worker that dies over a part leaves it to the next.
 */
export function storeParts(
  db: LeadFlowDatabase,
  input: PlanInput & { access: Access },
  maxMicros: Micros,
): Promise<Result<StartedLookups, Failure>> {
  return db.transaction('rw', [...PLAN_TABLES, 'askParts'], async () => {
    const plan = await planLookups(db, input);
    const refusal = await whyNot(db, plan, maxMicros);
    if (refusal !== null) return fail(refusal);
    await db.askParts.bulkAdd(partsOf(plan, input));
    const bought = plan.filter(({ kind }) => kind === 'buy').length;
    return ok({ lookupIds: [], toCome: bought + joinedIds(plan).length });
  });
}

/** The parts of a plan, without the leads of which nothing can be done. */
function partsOf(
  plan: readonly PlannedLookup[],
  { datasets, answersSince, now }: PlanInput,
): AskPart[] {
  const byLead = Map.groupBy(
    plan.filter(({ kind }) => kind !== 'left-out'),
    ({ leadId }) => leadId,
  );
  const leads = [...byLead];
  const count = Math.ceil(leads.length / LEADS_IN_A_PART);
  return Array.from({ length: count }, (_, index): AskPart => {
    const first = index * LEADS_IN_A_PART;
    const part = leads.slice(first, first + LEADS_IN_A_PART);
    return {
      leadIds: part.map(([leadId]) => leadId),
      datasets,
      refresh: answersSince > 0,
      maxMicros: quoteOf(part.flatMap(([, items]) => items)).maxMicros,
      turn: turnAt(now, first * datasets.length),
    };
  });
}

/** Whether any part is still to be carried out. */
export const partsWaiting = async (db: LeadFlowDatabase): Promise<boolean> =>
  (await db.askParts.count()) > 0;

interface PartContext extends ReadinessChecks {
  clock: () => number;
  sleep: (ms: number) => Promise<void>;
}

/** Carries out stored parts, the oldest first, until none is left. `onQueued` is called when one has left jobs to send. */
export async function workParts(context: PartContext, onQueued: () => void): Promise<void> {
  const { db, sleep } = context;
  for (;;) {
    const part = await db.askParts.orderBy('id').first();
    if (part === undefined) return;
    if (await workPart(context, part)) onQueued();
    await sleep(BREATH_MS);
  }
}

/** Whether jobs were queued. A part that has come to cost more than it was stored for is dropped. */
async function workPart({ clock, ...checks }: PartContext, part: AskPart): Promise<boolean> {
  const { id = 0, leadIds, datasets, refresh, maxMicros, turn } = part;
  const { db } = checks;
  const access = await findAccess(checks, datasets);
  const answersSince = refresh ? Infinity : 0;
  return db.transaction('rw', [...WRITE_TABLES, 'askParts'], async () => {
    // Another life may have been at it.
    if ((await db.askParts.get(id)) === undefined) return false;
    const input = { leadIds, datasets, answersSince, access, now: clock() };
    const written = await writeLookups(db, input, { maxMicros, lane: 'bulk', turn });
    await db.askParts.delete(id);
    return written.ok && written.value.length > 0;
  });
}
