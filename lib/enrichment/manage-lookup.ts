import type { LeadFlowDatabase } from '../db/database.ts';
import { entriesOfLookup, settledEntry } from '../db/ledger.ts';
import { putLookups } from '../db/lookups.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { Lookup } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { endedJob } from './job-states.ts';
import { findAccess } from './obstacles.ts';
import { planLookups, type PlannedLookup } from './plan-lookups.ts';
import type { ReadinessChecks } from './readiness.ts';
import { giveCached, whyNot, WRITE_TABLES } from './write-lookups.ts';

/**
 * Queues a failed or cancelled lookup again, at today's price. An answer that came since it was asked for,
 * by another way, is given instead of bought. An uncertain one has to be settled first.
 */
export async function retryLookup(
  checks: ReadinessChecks,
  lookupId: string,
  maxMicros: Micros,
  now: number,
): Promise<Result<null, Failure>> {
  const { db } = checks;
  const asked = await db.lookups.get(lookupId);
  if (asked === undefined) return fail({ kind: 'not-found' });
  const access = await findAccess(checks, [asked.dataset]);
  return db.transaction('rw', [...WRITE_TABLES], async () => {
    const job = await db.lookups.get(lookupId);
    const refusal = whyNotRetry(job);
    if (job === undefined || refusal !== null) return fail(refusal ?? { kind: 'not-found' });
    const { leadId, dataset, createdAt: answersSince } = job;
    const plan = await planLookups(db, {
      leadIds: [leadId],
      datasets: [dataset],
      answersSince,
      access,
      now,
    });
    const reason = await whyNot(db, plan, maxMicros);
    if (reason !== null) return fail(reason);
    await giveCached(db, plan, now);
    for (const item of plan) {
      if (item.kind === 'buy') await putLookups(db, [requeued(job, item, now)], now);
      if (item.kind !== 'cached') continue;
      const state = item.entry.matched ? 'done' : 'no-match';
      await putLookups(db, [endedJob(job, state, null, now)], now);
    }
    return ok(null);
  });
}

function whyNotRetry(job: Lookup | undefined): Failure | null {
  if (job === undefined) return { kind: 'not-found' };
  if (job.state === 'uncertain') return { kind: 'charge-uncertain', provider: job.provider };
  return job.state === 'failed' || job.state === 'cancelled' ? null : { kind: 'superseded' };
}

const requeued = (
  job: Lookup,
  { leadId, requestKey, priceMicros, units }: Extract<PlannedLookup, { kind: 'buy' }>,
  now: number,
): Lookup =>
  inLine(
    {
      ...job,
      leadId,
      requestKey,
      openKey: requestKey,
      state: 'queued',
      attempts: 0,
      notBeforeAt: now,
      pausedAt: null,
      afterId: null,
      quotedMicros: priceMicros,
      ...(units !== undefined && { units }),
      failure: null,
      updatedAt: now,
    },
    now,
  );

/** Books an uncertain charge as the user says. The lookup ends as failed, with its old reason, and can be asked again. */
export function settleLookup(
  db: LeadFlowDatabase,
  lookupId: string,
  charged: boolean,
  now: number,
): Promise<Result<null, Failure>> {
  return db.transaction('rw', ['lookups', 'ledger'], async () => {
    const job = await db.lookups.get(lookupId);
    if (job === undefined) return fail({ kind: 'not-found' });
    if (job.state !== 'uncertain') return fail({ kind: 'superseded' });
    const open = await entriesOfLookup(db, lookupId, 'uncertain');
    const status = charged ? 'charged' : 'not-charged';
    await db.ledger.bulkPut(open.map((entry) => settledEntry(entry, status, now)));
    await putLookups(db, [endedJob(job, 'failed', job.failure, now)], now);
    return ok(null);
  });
}
