import type { LeadFlowDatabase, LimitRow } from '@/lib/db/database.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { addressLine } from '@/lib/domain/lead.ts';
import { lookupsInLine } from '@/lib/db/lookups.ts';
import { leadsBehind } from '@/lib/db/merged-leads.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { queueGroups, type QueueGroups } from '@/lib/reports/lookup-progress.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';

export interface Queue extends QueueGroups {
  /** Calls made for the lookups shown. */
  entries: LedgerEntry[];
  /** What each lead is called by; a lead that was removed is not here. */
  addresses: ReadonlyMap<string, string>;
  /** What holds each provider, where it was ever called. */
  limits: ReadonlyMap<ProviderId, LimitRow>;
}

const PROVIDERS = Object.keys(PROVIDER_NAMES) as ProviderId[];

/** Reads what is open, what needs the user, and what was done since a time, with what it all is about. */
export async function readQueue(db: LeadFlowDatabase, doneSinceAt: number): Promise<Queue> {
  const open = await Promise.all([
    db.lookups.orderBy('openKey').toArray(),
    ...PROVIDERS.flatMap((provider) => [
      lookupsInLine(db, provider, 'failed').toArray(),
      // A charge in doubt may have come with an archive while the same was already open here.
      lookupsInLine(db, provider, 'uncertain').toArray(),
    ]),
  ]);
  const recent = await db.lookups.where('updatedAt').aboveOrEqual(doneSinceAt).toArray();
  const known = new Map([...open.flat(), ...recent].map((lookup) => [lookup.id, lookup]));
  const leadIds = [...new Set([...known.values()].map(({ leadId }) => leadId))];
  // A failure counts as dealt with once the same was asked again, at any time since.
  const ofSameLeads = await db.lookups.where('leadId').anyOf(leadIds).toArray();
  const groups = queueGroups(ofSameLeads, doneSinceAt);
  const shown = [...groups.needsYou, ...groups.running, ...groups.waiting, ...groups.done];
  const [entries, leads] = await Promise.all([
    db.ledger
      .where('lookupId')
      .anyOf(shown.map(({ id }) => id))
      .toArray(),
    leadsBehind(db, leadIds),
  ]);
  const addresses = new Map([...leads].map(([id, { address }]) => [id, addressLine(address)]));
  const limits = new Map((await db.limits.toArray()).map((row) => [row.provider, row]));
  return { ...groups, entries, addresses, limits };
}
