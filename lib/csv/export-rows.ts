import type { LeadContacts } from '../domain/contact.ts';
import type { Facts } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import {
  addLeftOut,
  NOTHING_LEFT_OUT,
  releaseContacts,
  type LeftOut,
  type ReleasedContacts,
} from './release-contacts.ts';

/**
 * One lead as columns see it. By its types a column reaches neither stored contacts nor the mailing
 * address on record, only what was released: it cannot show what suppression holds back.
 */
export interface ExportRow {
  lead: Omit<Lead, 'facts'>;
  facts: Omit<Facts, 'ownerMailing'>;
  stageName: string;
  released: ReleasedContacts;
}

/** A lead as it is stored, and what is stored of its people. */
export interface ExportSource {
  lead: Lead;
  contacts: LeadContacts | null;
}

export interface ExportContext {
  /** Names of the stages by id. */
  stageNames: ReadonlyMap<string, string>;
  /** Epoch ms; decides which checks of phones are still fresh. */
  now: number;
}

/** One row for each lead, in the same order, and what was left out of them all. */
export function exportRows(
  sources: readonly ExportSource[],
  { stageNames, now }: ExportContext,
): { rows: ExportRow[]; leftOut: LeftOut } {
  const rows = sources.map(({ lead, contacts }): ExportRow => ({
    lead,
    facts: lead.facts,
    stageName: stageNames.get(lead.stageId) ?? lead.stageId,
    released: releaseContacts(lead, contacts, now),
  }));
  const leftOut = rows
    .map(({ released }) => released.leftOut)
    .filter((own) => own !== NOTHING_LEFT_OUT)
    .reduce(addLeftOut, NOTHING_LEFT_OUT);
  return { rows, leftOut };
}
