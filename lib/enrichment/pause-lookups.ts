import type { LeadFlowDatabase } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import { putLookups } from '../db/lookups.ts';
import { inLine } from '../domain/lookup-line.ts';
import type { LookupScope } from '../domain/lookup.ts';
import { PROVIDER_IDS, type Failure, type ProviderId } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { lookupsToCome, SCOPE_TABLES } from './lookup-scope.ts';

/**
 * Pauses what waits, or lets it go on at its old place; durable. A provider is paused as such, with what will be asked
 * of it later; of a lead, what is asked for now. Everything is paused as all providers, and goes on with what was
 * paused by itself, too. A call under way is not called back, but is not made again.
 * 'not-found' for an unknown lookup, 'superseded' when nothing waits.
 */
export function pauseLookups(
  db: LeadFlowDatabase,
  scope: LookupScope,
  paused: boolean,
  now: number,
): Promise<Result<null, Failure>> {
  const pausedAt = paused ? now : null;
  return db.transaction('rw', [...SCOPE_TABLES, 'limits'], async () => {
    const providers = providersOf(scope);
    for (const provider of providers) {
      const limits = await getLimits(db, provider);
      await db.limits.put({ ...limits, userPausedAt: pausedAt });
    }
    if ('provider' in scope || ('all' in scope && paused)) return ok(null);
    const jobs = await lookupsToCome(db, scope);
    if (!jobs.ok) return jobs;
    const changed = jobs.value.filter((job) => (job.pausedAt !== null) !== paused);
    if (changed.length === 0 && providers.length === 0) return fail({ kind: 'superseded' });
    const stored = changed.map((job) => inLine({ ...job, pausedAt }, now));
    await putLookups(db, stored, now);
    return ok(null);
  });
}

/** The providers that are paused as such. */
function providersOf(scope: LookupScope): readonly ProviderId[] {
  if ('all' in scope) return PROVIDER_IDS;
  return 'provider' in scope ? [scope.provider] : [];
}
