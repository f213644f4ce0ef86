import type { LeadFlowDatabase } from '../db/database.ts';
import { openLookups, putLookups } from '../db/lookups.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { Lookup, LookupScope } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { cutParts } from './cut-parts.ts';
import { endedJob } from './job-states.ts';
import { lookupsToCome, SCOPE_TABLES } from './lookup-scope.ts';

/**
 * Takes lookups out of the queue before they are sent, and those of an ask not written yet; gives the ids of the
 * former, for `putBack`. 'superseded' when none of those meant is still waiting.
 */
export function cancelLookups(
  db: LeadFlowDatabase,
  scope: LookupScope,
  now: number,
): Promise<Result<{ lookupIds: string[] }, Failure>> {
  return db.transaction('rw', [...SCOPE_TABLES, 'askParts'], async () => {
    const jobs = await lookupsToCome(db, scope);
    if (!jobs.ok) return jobs;
    const waiting = jobs.value.filter(({ state }) => state === 'queued');
    const isCut = await cutParts(db, scope);
    if (waiting.length === 0 && !isCut) return fail({ kind: 'superseded' });
    const ended = waiting.map((job) => endedJob(job, 'cancelled', null, now));
    await putLookups(db, ended, now);
    return ok({ lookupIds: waiting.map(({ id }) => id) });
  });
}

/**
 * Undoes a cancel: what is still cancelled waits again at its old place and price. What was asked for or answered
 * anew meanwhile stays as it is, so that nothing is bought twice. 'superseded' when nothing comes back.
 */
export function putBack(
  db: LeadFlowDatabase,
  lookupIds: string[],
  now: number,
): Promise<Result<null, Failure>> {
  return db.transaction('rw', ['lookups', 'cache'], async () => {
    const rows = await db.lookups.bulkGet(lookupIds);
    const cancelled = rows.filter((job): job is Lookup => job?.state === 'cancelled');
    const keys = cancelled.map(({ requestKey }) => requestKey);
    const open = await openLookups(db, keys);
    const answers = await db.cache.bulkGet(keys);
    const back = new Map<string, Lookup>();
    for (const [index, job] of cancelled.entries()) {
      const isAnswered = (answers[index]?.fetchedAt ?? -Infinity) >= job.updatedAt;
      if (!open.has(job.requestKey) && !isAnswered)
        back.set(job.requestKey, waitingAgain(job, now));
    }
    if (back.size === 0) return fail({ kind: 'superseded' });
    await putLookups(db, [...back.values()], now);
    return ok(null);
  });
}

/** What it waited for may be over by now: it is judged anew, also by the fences. */
const waitingAgain = (job: Lookup, now: number): Lookup =>
  inLine({ ...job, state: 'queued', openKey: job.requestKey, afterId: null, updatedAt: now }, now);
