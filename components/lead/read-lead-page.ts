import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { LeadContacts } from '@/lib/domain/contact.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { Observation } from '@/lib/domain/facts.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import type { Stage } from '@/lib/domain/stage.ts';

/** All rows a lead's page shows, read at one time. */
export interface LeadPage {
  lead: Lead;
  /** In pipeline order. */
  stages: Stage[];
  /** What still stands. */
  observations: Observation[];
  /** What an undo took back: it counts no more, and the timeline still tells of it. */
  withdrawn: Observation[];
  events: PipelineEvent[];
  contacts: LeadContacts | null;
  lookups: Lookup[];
  entries: LedgerEntry[];
}

/** Reads a lead's page in one transaction, so that its parts fit together; null when the lead is gone. */
export function readLeadPage(db: LeadFlowDatabase, leadId: string): Promise<LeadPage | null> {
  const tables = [
    db.leads,
    db.stages,
    db.observations,
    db.events,
    db.contacts,
    db.lookups,
    db.ledger,
  ];
  return db.transaction('r', tables, async () => {
    const lead = await db.leads.get(leadId);
    if (lead === undefined) return null;
    const [stages, everSaid, events, contacts, lookups, entries] = await Promise.all([
      db.stages.orderBy('order').toArray(),
      db.observations.where('leadId').equals(leadId).toArray(),
      db.events.where('leadIds').equals(leadId).toArray(),
      db.contacts.get(leadId),
      db.lookups.where('leadId').equals(leadId).toArray(),
      db.ledger.where('leadId').equals(leadId).toArray(),
    ]);
    return {
      lead,
      stages,
      observations: everSaid.filter(({ withdrawnBy }) => withdrawnBy === null),
      withdrawn: everSaid.filter(({ withdrawnBy }) => withdrawnBy !== null),
      events,
      contacts: contacts ?? null,
      lookups,
      entries,
    };
  });
}
