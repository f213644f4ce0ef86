import { Dexie } from 'dexie';
import {
  exportRows,
  type ExportContext,
  type ExportRow,
  type ExportSource,
} from '@/lib/csv/export-rows.ts';
import { addLeftOut, NOTHING_LEFT_OUT, type LeftOut } from '@/lib/csv/release-contacts.ts';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { LeadContacts } from '@/lib/domain/contact.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { SAMPLE_ID_PREFIX } from '@/lib/sample/sample-id.ts';

/** Which leads go into a file. */
export interface ExportChoice {
  /** In pipeline order; a file follows the board. */
  stages: Stage[];
  /** Made-up leads only, or real ones only: the two never stand in one file. */
  sample: boolean;
}

/** What can be exported, and how much of it. */
export interface ExportStock {
  stages: Stage[];
  /** Leads in each stage that would be exported. */
  counts: ReadonlyMap<string, number>;
  /** Nothing but sample data is there, and it may be exported for a try. */
  sample: boolean;
  /** Sample leads that stay out because there are real ones. */
  sampleLeftOut: number;
}

/** Reads what there is to export. */
export async function readStock(db: LeadFlowDatabase): Promise<ExportStock> {
  const [stages, tallies, samples] = await Promise.all([
    db.stages.orderBy('order').toArray(),
    db.tallies.toArray(),
    db.leads.where('id').startsWith(SAMPLE_ID_PREFIX).toArray(),
  ]);
  const inStage = (stageId: string) => samples.filter((lead) => lead.stageId === stageId).length;
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  const sample = samples.length > 0 && samples.length === all;
  const counts = tallies.map(
    ({ stageId, count }) => [stageId, sample ? count : count - inStage(stageId)] as const,
  );
  return { stages, counts: new Map(counts), sample, sampleLeftOut: sample ? 0 : samples.length };
}

/** The first rows of a file, in the order of the board. */
export async function readFirstRows(
  db: LeadFlowDatabase,
  choice: ExportChoice,
  count: number,
  now: number,
): Promise<ExportRow[]> {
  const first: Lead[] = [];
  for (const stage of choice.stages) {
    if (first.length === count) break;
    const some = leadsOfStage(db, stage).filter((lead) => lead.sample === choice.sample);
    first.push(...(await some.limit(count - first.length).toArray()));
  }
  const contacts = await db.contacts.bulkGet(first.map(({ id }) => id));
  return exportRows(withContacts(first, contacts), contextOf(choice, now)).rows;
}

/** What suppression does to a file, over all of its rows. */
export interface ExportPeople {
  leftOut: LeftOut;
  /** Leads with at least one number that may be called. */
  callable: number;
}

/** Counts what will be left out. Costs as much as there are leads with contacts, not as there are leads. */
export async function readPeople(
  db: LeadFlowDatabase,
  choice: ExportChoice,
  now: number,
): Promise<ExportPeople> {
  const chosen = new Set(choice.stages.map(({ id }) => id));
  const contacts = await db.contacts.toArray();
  const leads = await db.leads.bulkGet(contacts.map(({ leadId }) => leadId));
  const sources = contacts.flatMap((own, index): ExportSource[] => {
    const lead = leads[index];
    const isChosen = lead?.sample === choice.sample && chosen.has(lead.stageId);
    return isChosen ? [{ lead, contacts: own }] : [];
  });
  const { rows, leftOut } = exportRows(sources, contextOf(choice, now));
  return { leftOut, callable: rows.filter(({ released }) => released.phones.length > 0).length };
}

/** Leads read and turned into text at a time. */
const PAGE = 1000;

/**
 * Hands over all rows of a file, a page at a time in the order of the board, read in one transaction:
 * what changes meanwhile is not in it. Gives what was left out.
 */
export function readRows(
  db: LeadFlowDatabase,
  choice: ExportChoice,
  now: number,
  onPage: (rows: ExportRow[]) => void,
): Promise<LeftOut> {
  return db.transaction('r', [db.leads, db.contacts], async () => {
    let leftOut = NOTHING_LEFT_OUT;
    // Few leads have contacts; asking for those of each lead costs more than all the rest.
    const known = new Set(await db.contacts.toCollection().primaryKeys());
    for (const stage of choice.stages)
      await forEachPage(db, stage, async (leads) => {
        const chosen = leads.filter(({ sample }) => sample === choice.sample);
        const own = await db.contacts.bulkGet(
          chosen.map(({ id }) => id).filter((id) => known.has(id)),
        );
        const page = exportRows(withContacts(chosen, own), contextOf(choice, now));
        leftOut = addLeftOut(leftOut, page.leftOut);
        onPage(page.rows);
      });
    return leftOut;
  });
}

/** Pages by the last rank seen. Leads may share a rank, so a page starts at it again and drops those it had. */
async function forEachPage(
  db: LeadFlowDatabase,
  stage: Stage,
  onPage: (leads: Lead[]) => Promise<void>,
): Promise<void> {
  let from: string | null = null;
  let seen = new Set<string>();
  for (;;) {
    const page: Lead[] = await leadsOfStage(db, stage, from)
      .limit(PAGE + seen.size)
      .toArray();
    const fresh = page.filter(({ id }) => !seen.has(id));
    const last = fresh.at(-1);
    if (last === undefined) return;
    await onPage(fresh);
    const atLast = page.filter(({ rank }) => rank === last.rank).map(({ id }) => id);
    seen = new Set(last.rank === from ? [...seen, ...atLast] : atLast);
    from = last.rank;
  }
}

const leadsOfStage = (db: LeadFlowDatabase, { id }: Stage, fromRank: string | null = null) =>
  db.leads
    .where('[stageId+rank]')
    .between([id, fromRank ?? Dexie.minKey], [id, Dexie.maxKey], true, true);

function withContacts(leads: Lead[], contacts: (LeadContacts | undefined)[]): ExportSource[] {
  const byLead = new Map(contacts.map((own) => [own?.leadId, own]));
  return leads.map((lead) => ({ lead, contacts: byLead.get(lead.id) ?? null }));
}

const contextOf = ({ stages }: ExportChoice, now: number): ExportContext => ({
  stageNames: new Map(stages.map(({ id, name }) => [id, name])),
  now,
});
