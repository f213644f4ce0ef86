import type { LeadFlowDatabase } from '../db/database.ts';
import { putLookups } from '../db/lookups.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { Failure } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/**
 * Lets one job that a fence holds cross it, and any other fence, at its quoted price. The leave is the job's own and
 * ends with it: its charge is reserved like any other, so that what else waits is held all the more. 'superseded'
 * when it is no longer held, 'price-changed' when it costs more than `maxMicros`.
 */
export function allowOnce(
  db: LeadFlowDatabase,
  lookupId: string,
  maxMicros: Micros,
  now: number,
): Promise<Result<null, Failure>> {
  return db.transaction('rw', ['lookups'], async () => {
    const job = await db.lookups.get(lookupId);
    if (job === undefined) return fail({ kind: 'not-found' });
    if (job.state !== 'queued' || job.failure?.kind !== 'over-budget')
      return fail({ kind: 'superseded' });
    if (job.quotedMicros > maxMicros) return fail({ kind: 'price-changed' });
    const allowed = { ...job, pastFences: true, failure: null, notBeforeAt: now } as const;
    await putLookups(db, [inLine({ ...allowed, updatedAt: now }, now)], now);
    return ok(null);
  });
}
