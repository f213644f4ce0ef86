import { Dexie } from 'dexie';
import type { Lookup, LookupState } from '../domain/lookup.ts';
import type { ProviderId } from '../shared/failure.ts';
import type { LeadFlowDatabase } from './database.ts';

/** A provider's jobs in one state, the one to be sent first in front. */
export const lookupsInState = (db: LeadFlowDatabase, provider: ProviderId, state: LookupState) =>
  db.lookups
    .where('[provider+state+notBeforeAt]')
    .between([provider, state, Dexie.minKey], [provider, state, Dexie.maxKey]);

/** The open jobs for these request keys, by request key. */
export async function openLookups(
  db: LeadFlowDatabase,
  requestKeys: string[],
): Promise<Map<string, Lookup>> {
  const open = await db.lookups.where('openKey').anyOf(requestKeys).toArray();
  return new Map(open.map((lookup) => [lookup.requestKey, lookup]));
}
