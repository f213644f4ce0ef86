import type { LeadFlowDatabase } from '../db/database.ts';
import { DATASETS } from '../domain/dataset.ts';
import { inLine, turnAt } from '../domain/lookup-line.ts';
import type { Lookup, Quote, QuoteSummary } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import type { Micros } from '../shared/money.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { LookupAsk } from './enrichment.ts';
import { GIVE_TABLES, giveFindings } from './give-findings.ts';
import { findAccess, type Access } from './obstacles.ts';
import {
  decideLookups,
  PLAN_TABLES,
  planLookups,
  quoteOf,
  readPlan,
  type PlanInput,
  type PlannedLookup,
} from './plan-lookups.ts';
import { hasConsent, type ReadinessChecks } from './readiness.ts';
import { SUMMARY_TABLES, summarizeQuote } from './summarize-quote.ts';

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

/** Leads asked for in one transaction: a capture waits for no more than that. */
const LEADS_AT_ONCE = 50;

/**
 * Plans the ask again, and if it still costs no more than `maxMicros` writes its jobs and gives its remembered answers:
 * of a few leads in one transaction, of many in several, so that nothing else waits long. An ask of which nothing can be
 * done fails with the first reason. One that comes to cost more while it is written stops there; what is written stays.
 */
export async function runLookups(
  checks: ReadinessChecks,
  ask: LookupAsk & { maxMicros: Micros },
  now: number,
): Promise<Result<{ lookupIds: string[] }, Failure>> {
  const { leadIds, maxMicros } = ask;
  const { db } = checks;
  const input = { ...planInput(ask, now), access: await findAccess(checks, ask.datasets) };
  // Somebody waits for what is asked of one lead.
  const lane = leadIds.length === 1 ? 'first' : 'bulk';
  if (leadIds.length <= LEADS_AT_ONCE) {
    const written = await writeLookups(db, input, { maxMicros, lane, index: 0 });
    return written.ok ? ok({ lookupIds: written.value.lookupIds }) : written;
  }
  const plan = await db.transaction('r', [...PLAN_TABLES], () => planLookups(db, input));
  const refusal = await whyNot(db, plan, maxMicros);
  if (refusal !== null) return fail(refusal);
  let leftMicros = maxMicros;
  const lookupIds: string[] = [];
  for (let first = 0; first < leadIds.length; first += LEADS_AT_ONCE) {
    const part = { ...input, leadIds: leadIds.slice(first, first + LEADS_AT_ONCE) };
    const turn = { maxMicros: leftMicros, lane, index: lookupIds.length } as const;
    const written = await writeLookups(db, part, turn);
    if (!written.ok && written.failure.kind === 'price-changed') break;
    if (!written.ok) continue;
    leftMicros -= written.value.micros;
    lookupIds.push(...written.value.lookupIds);
  }
  return ok({ lookupIds });
}

interface Written {
  lookupIds: string[];
  /** The most that what was written costs. */
  micros: Micros;
}

function writeLookups(
  db: LeadFlowDatabase,
  input: PlanInput & { access: Access },
  { maxMicros, lane, index }: { maxMicros: Micros; lane: Lookup['lane']; index: number },
): Promise<Result<Written, Failure>> {
  const { now } = input;
  return db.transaction('rw', [...new Set([...PLAN_TABLES, ...GIVE_TABLES])], async () => {
    const plan = await planLookups(db, input);
    const refusal = await whyNot(db, plan, maxMicros);
    if (refusal !== null) return fail(refusal);
    const buys = plan.filter((item) => item.kind === 'buy');
    const jobs = buys.map((item, place) => newJob(item, lane, turnAt(now, index + place), now));
    if (jobs.length > 0) await db.lookups.bulkAdd(jobs);
    await giveCached(db, plan, now);
    const joined = plan.flatMap((item) =>
      item.kind === 'running' && item.lookupId !== null ? [item.lookupId] : [],
    );
    return ok({
      lookupIds: [...jobs.map(({ id }) => id), ...new Set(joined)],
      micros: quoteOf(plan).maxMicros,
    });
  });
}

/** Gives the remembered answers of a plan to their leads. Costs nothing and needs no job. */
export const giveCached = (
  db: LeadFlowDatabase,
  plan: readonly PlannedLookup[],
  now: number,
): Promise<void> =>
  giveFindings(
    db,
    plan
      .filter((item) => item.kind === 'cached')
      .map(({ dataset, addressKey, entry }) => ({
        findings: entry,
        dataset,
        addressKey,
        lookupId: entry.lookupId,
        fetchedAt: entry.fetchedAt,
        chargedMicros: 0,
      })),
    now,
  );

/** Why a plan is not carried out; null when it is. */
export async function whyNot(
  db: LeadFlowDatabase,
  plan: readonly PlannedLookup[],
  maxMicros: Micros,
): Promise<Failure | null> {
  if (quoteOf(plan).maxMicros > maxMicros) return { kind: 'price-changed' };
  const buys = plan.some(({ kind }) => kind === 'buy');
  if (buys && !(await hasConsent(db))) return { kind: 'no-consent' };
  const leftOut = plan.flatMap((item) => (item.kind === 'left-out' ? [item.reason] : []));
  return leftOut.length === plan.length ? (leftOut[0] ?? null) : null;
}

function newJob(
  item: Extract<PlannedLookup, { kind: 'buy' }>,
  lane: Lookup['lane'],
  turn: number,
  now: number,
): Lookup {
  const job: Lookup = {
    id: newId(),
    leadId: item.leadId,
    dataset: item.dataset,
    provider: DATASETS[item.dataset].provider,
    requestKey: item.requestKey,
    openKey: item.requestKey,
    state: 'queued',
    attempts: 0,
    notBeforeAt: now,
    lane,
    turn,
    pausedAt: null,
    afterId: null,
    quotedMicros: item.priceMicros,
    ...(item.units !== undefined && { units: item.units }),
    failure: null,
    createdAt: now,
    updatedAt: now,
  };
  return inLine(job, now);
}
