import type { LeadFlowDatabase } from '../db/database.ts';
import { DATASETS } from '../domain/dataset.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import type { Micros } from '../shared/money.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { GIVE_TABLES, giveFindings } from './give-findings.ts';
import type { Access } from './obstacles.ts';
import {
  PLAN_TABLES,
  planLookups,
  quoteOf,
  type PlanInput,
  type PlannedLookup,
} from './plan-lookups.ts';
import { hasConsent } from './readiness.ts';

/** The tables a transaction around `writeLookups` must hold, in 'rw' mode. */
export const WRITE_TABLES = [...new Set([...PLAN_TABLES, ...GIVE_TABLES])] as const;

export interface WriteOptions {
  maxMicros: Micros;
  lane: Lookup['lane'];
  /** The turn of the first job; the others follow it. */
  turn: number;
}

/**
 * Plans an ask and, if it costs no more than `maxMicros`, writes its jobs and gives its remembered answers. Gives the
 * ids of its jobs, also of those it joins; fails with the first reason where nothing of it can be done.
 */
export async function writeLookups(
  db: LeadFlowDatabase,
  input: PlanInput & { access: Access },
  { maxMicros, lane, turn }: WriteOptions,
): Promise<Result<string[], Failure>> {
  const { now } = input;
  const plan = await planLookups(db, input);
  const refusal = await whyNot(db, plan, maxMicros);
  if (refusal !== null) return fail(refusal);
  const buys = plan.filter((item) => item.kind === 'buy');
  const jobs = buys.map((item, place) => newJob(item, lane, turn + place, now));
  if (jobs.length > 0) await db.lookups.bulkAdd(jobs);
  await giveCached(db, plan, now);
  return ok([...jobs.map(({ id }) => id), ...joinedIds(plan)]);
}

/** The jobs under way that a plan joins, each once. */
export const joinedIds = (plan: readonly PlannedLookup[]): string[] => [
  ...new Set(
    plan.flatMap((item) =>
      item.kind === 'running' && item.lookupId !== null ? [item.lookupId] : [],
    ),
  ),
];

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
