import type { LeadFlowDatabase, LimitRow } from '@/lib/db/database.ts';
import {
  contactsOf,
  entriesOf,
  eventsOf,
  lookupsOf,
  observationsOf,
  tasksOf,
} from '@/lib/db/lead-rows.ts';
import { absorbedRows, leadsBehind } from '@/lib/db/merged-leads.ts';
import { getSetting } from '@/lib/db/settings.ts';
import type { LeadContacts } from '@/lib/domain/contact.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { Observation } from '@/lib/domain/facts.ts';
import type { Lead, MergedLead } from '@/lib/domain/lead.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { Task } from '@/lib/domain/task.ts';
import {
  DUPLICATE_TABLES,
  openDuplicatesOf,
  type OpenDuplicate,
} from '@/lib/leads/decide-duplicate.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import type { Micros } from '@/lib/shared/money.ts';

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
  tasks: Task[];
  contacts: LeadContacts | null;
  lookups: Lookup[];
  entries: LedgerEntry[];
  /** What was merged into this lead, the earliest first. */
  merged: MergedLead[];
  /** What holds each provider, where it was ever called. */
  limits: ReadonlyMap<ProviderId, LimitRow>;
  /** Leads that may be this house, and nobody has said yet. */
  questions: OpenDuplicate[];
  /** Providers the user gave a key for. */
  withKey: ReadonlySet<ProviderId>;
  /** What the user looks up in one press, and the price from which they want to be asked. */
  press: { set: readonly DatasetId[]; askAbove: Micros };
}

/**
 * Reads a lead's page in one transaction, so that its parts fit together, with all of what was merged into it;
 * null when the lead is gone. The id of a merged lead opens the one it is in.
 */
export function readLeadPage(db: LeadFlowDatabase, leadId: string): Promise<LeadPage | null> {
  const tables = [
    db.leads,
    db.mergedLeads,
    db.stages,
    db.observations,
    db.events,
    db.tasks,
    db.contacts,
    db.lookups,
    db.ledger,
    db.limits,
    db.settings,
    ...DUPLICATE_TABLES.map((name) => db[name]),
  ];
  return db.transaction('r', tables, async () => {
    const lead = (await leadsBehind(db, [leadId])).get(leadId);
    if (lead === undefined) return null;
    const [stages, everSaid, events, tasks, contacts, lookups, entries, merged, limits, questions] =
      await Promise.all([
        db.stages.orderBy('order').toArray(),
        observationsOf(db, lead),
        eventsOf(db, lead),
        tasksOf(db, lead),
        contactsOf(db, [lead]),
        lookupsOf(db, lead),
        entriesOf(db, lead),
        absorbedRows(db, lead),
        db.limits.toArray(),
        openDuplicatesOf(db, lead),
      ]);
    return {
      lead,
      stages,
      observations: everSaid.filter(({ withdrawnBy }) => withdrawnBy === null),
      withdrawn: everSaid.filter(({ withdrawnBy }) => withdrawnBy !== null),
      events,
      tasks,
      contacts: contacts.get(lead.id) ?? null,
      lookups,
      entries,
      merged,
      limits: new Map(limits.map((row) => [row.provider, row])),
      questions,
      ...(await readChoices(db)),
    };
  });
}

/** What of the user's settings decides which look-ups the page offers. */
async function readChoices(db: LeadFlowDatabase): Promise<Pick<LeadPage, 'withKey' | 'press'>> {
  const keys = await getSetting(db, 'providerKeys');
  const given = Object.entries(keys).filter(([, key]) => key.trim() !== '');
  return {
    withKey: new Set(given.map(([provider]) => provider as ProviderId)),
    press: {
      set: await getSetting(db, 'lookupSet'),
      askAbove: await getSetting(db, 'askAbove'),
    },
  };
}
