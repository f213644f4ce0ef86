import type { LeadFlowDatabase } from '../db/database.ts';
import { isToCome, lookupsInLine, queuedLookups } from '../db/lookups.ts';
import { leadRow } from '../db/merged-leads.ts';
import { leadIdsOf } from '../domain/lead.ts';
import type { Lookup, LookupScope } from '../domain/lookup.ts';
import type { Failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** The tables a transaction around `lookupsToCome` must hold. */
export const SCOPE_TABLES = ['lookups', 'leads', 'mergedLeads'] as const;

/**
 * The lookups meant that wait or are under way. 'not-found' for an unknown lookup, 'superseded' for one that is over;
 * of the rest there may be none.
 */
export async function lookupsToCome(
  db: LeadFlowDatabase,
  scope: LookupScope,
): Promise<Result<Lookup[], Failure>> {
  if ('all' in scope) return ok(await db.lookups.orderBy('openKey').filter(isToCome).toArray());
  if ('provider' in scope) {
    const sent = await lookupsInLine(db, scope.provider, 'sent').toArray();
    return ok([...sent, ...(await queuedLookups(db, scope.provider))]);
  }
  if ('leadId' in scope) {
    const lead = await leadRow(db, scope.leadId);
    const ids = lead === undefined ? [scope.leadId] : leadIdsOf(lead);
    return ok(await db.lookups.where('leadId').anyOf(ids).filter(isToCome).toArray());
  }
  const job = await db.lookups.get(scope.lookupId);
  if (job === undefined) return fail({ kind: 'not-found' });
  return isToCome(job) ? ok([job]) : fail({ kind: 'superseded' });
}
