import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import type { Stage, Tally } from '@/lib/domain/stage.ts';

/** The rows the reports are made from. */
export interface Report {
  /** In pipeline order. */
  stages: Stage[];
  tallies: Tally[];
  leads: Lead[];
  events: PipelineEvent[];
  entries: LedgerEntry[];
}

/** Reads everything a report counts, at one time, so that its figures agree with each other. */
export function readReport(db: LeadFlowDatabase): Promise<Report> {
  const tables = [db.stages, db.tallies, db.leads, db.events, db.ledger];
  return db.transaction('r', tables, async () => {
    const [stages, tallies, leads, events, entries] = await Promise.all([
      db.stages.orderBy('order').toArray(),
      db.tallies.toArray(),
      db.leads.toArray(),
      db.events.toArray(),
      db.ledger.toArray(),
    ]);
    return { stages, tallies, leads, events, entries };
  });
}
