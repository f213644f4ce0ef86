import { turnAt } from '../domain/lookup-line.ts';
import type { Quote, QuoteSummary } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { ok, type Result } from '../shared/result.ts';
import { LEADS_IN_A_PART, storeParts } from './ask-parts.ts';
import type { LookupAsk } from './enrichment.ts';
import { findAccess } from './obstacles.ts';
import {
  decideLookups,
  PLAN_TABLES,
  planLookups,
  quoteOf,
  readPlan,
  type PlanInput,
} from './plan-lookups.ts';
import type { ReadinessChecks } from './readiness.ts';
import { SUMMARY_TABLES, summarizeQuote } from './summarize-quote.ts';
import { WRITE_TABLES, writeLookups } from './write-lookups.ts';

/** Quotes an ask: what is remembered, under way, left out and why, and what the rest costs at most. */
export async function quoteLookups(
  checks: ReadinessChecks,
  ask: LookupAsk,
  now: number,
): Promise<Result<Quote, Failure>> {
  const { db } = checks;
  // `async`, although it only hands on: Dexie keeps a transaction over nested awaits only for those.
  const basis = await db.transaction('r', [...PLAN_TABLES], async () =>
    readPlan(db, planInput(ask, now)),
  );
  // Chrome takes twice as long to say whether a host may be reached as the disk to find an answer.
  const access = basis.rest === null ? {} : await findAccess(checks, ask.datasets);
  return ok(quoteOf(decideLookups(basis, access)));
}

const planInput = ({ leadIds, datasets, refresh }: LookupAsk, now: number): PlanInput => ({
  leadIds,
  datasets,
  answersSince: refresh ? Infinity : 0,
  now,
});

/** The same for many leads, counted. */
export async function summarizeLookups(
  checks: ReadinessChecks,
  ask: LookupAsk,
  now: number,
): Promise<Result<QuoteSummary, Failure>> {
  const { db } = checks;
  const access = await findAccess(checks, ask.datasets);
  const tables = new Set([...PLAN_TABLES, ...SUMMARY_TABLES]);
  return db.transaction('r', [...tables], async () => {
    const plan = await planLookups(db, { ...planInput(ask, now), access });
    return ok(await summarizeQuote(db, plan, ask.datasets, now));
  });
}

/** What is started at once. `toCome`: how many more an ask of many leads will start, as planned. */
export interface StartedLookups {
  lookupIds: string[];
  toCome: number;
}

/**
 * Plans the ask again, and if it still costs no more than `maxMicros` carries it out: of a few leads at once, of many
 * in parts that `workParts` takes up, so that nobody waits long for one write. An ask of which nothing can be done
 * fails with the first reason.
 */
export async function runLookups(
  checks: ReadinessChecks,
  ask: LookupAsk & { maxMicros: Micros },
  now: number,
): Promise<Result<StartedLookups, Failure>> {
  const { db } = checks;
  const { leadIds, maxMicros } = ask;
  const input = { ...planInput(ask, now), access: await findAccess(checks, ask.datasets) };
  if (leadIds.length > LEADS_IN_A_PART) return storeParts(db, input, maxMicros);
  // Somebody waits for what is asked of one lead.
  const lane = leadIds.length === 1 ? 'first' : 'bulk';
  const written = await db.transaction('rw', [...WRITE_TABLES], async () =>
    writeLookups(db, input, { maxMicros, lane, turn: turnAt(now, 0) }),
  );
  return written.ok ? ok({ lookupIds: written.value, toCome: 0 }) : written;
}
