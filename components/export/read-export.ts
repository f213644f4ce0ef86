import { Dexie } from 'dexie';
import { exportRows, type ExportContext, type ExportRow } from '@/lib/csv/export-rows.ts';
import { addLeftOut, NOTHING_LEFT_OUT, type LeftOut } from '@/lib/csv/release-contacts.ts';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { contactsOf } from '@/lib/db/lead-rows.ts';
import { leadsBehind } from '@/lib/db/merged-leads.ts';
import type { LeadContacts } from '@/lib/domain/contact.ts';
import { leadIdsOf, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';

/** Which leads go into a file. */
export interface ExportChoice {
  /** In pipeline order; a file follows the board. */
  stages: Stage[];
  /** Made-up leads only, or real ones only: the two never stand in one file. */
  sample: boolean;
  /** Of those stages these leads alone, in this order; null for all. */
  leadIds: readonly string[] | null;
  /** Leaves out leads without a number that may be called. */
  callableOnly: boolean;
}

/** The first rows of a file, in its order. */
export async function readFirstRows(
  db: LeadFlowDatabase,
  choice: ExportChoice,
  count: number,
  now: number,
): Promise<ExportRow[]> {
  const first: ExportRow[] = [];
  await forEachPage(db, choice, PREVIEW_PAGE, async (leads) => {
    first.push(...rowsOf(leads, await contactsOf(db, leads), choice, now).rows);
    return first.length < count;
  });
  return first.slice(0, count);
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
  const ids = await db.contacts.toCollection().primaryKeys();
  const found = new Set((await leadsBehind(db, ids)).values());
  const wanted = choice.leadIds && new Set(choice.leadIds);
  const leads = chosen([...found], choice).filter(({ id }) => wanted?.has(id) ?? true);
  const { rows, leftOut } = rowsOf(leads, await contactsOf(db, leads), choice, now);
  return { leftOut, callable: rows.filter(isCallable).length };
}

/** Leads read and turned into text at a time. */
const PAGE = 1000;
const PREVIEW_PAGE = 20;

/**
 * Hands over all rows of a file, a page at a time, read in one transaction: what changes meanwhile is
 * not in it. Gives what was left out.
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
    await forEachPage(db, choice, PAGE, async (leads) => {
      const asked = leads.filter((lead) => leadIdsOf(lead).some((id) => known.has(id)));
      const page = rowsOf(leads, await contactsOf(db, asked), choice, now);
      leftOut = addLeftOut(leftOut, page.leftOut);
      onPage(page.rows);
      return true;
    });
    return leftOut;
  });
}

const isCallable = ({ released }: ExportRow): boolean => released.phones.length > 0;

function rowsOf(
  leads: Lead[],
  contacts: ReadonlyMap<string, LeadContacts>,
  choice: ExportChoice,
  now: number,
): { rows: ExportRow[]; leftOut: LeftOut } {
  const sources = leads.map((lead) => ({ lead, contacts: contacts.get(lead.id) ?? null }));
  const { rows, leftOut } = exportRows(sources, contextOf(choice, now));
  return { rows: choice.callableOnly ? rows.filter(isCallable) : rows, leftOut };
}

type OnPage = (leads: Lead[]) => Promise<boolean>;

/** Gives the chosen leads a page at a time, until `onPage` says that it has enough. */
function forEachPage(
  db: LeadFlowDatabase,
  choice: ExportChoice,
  size: number,
  onPage: OnPage,
): Promise<void> {
  return choice.leadIds === null
    ? pagesOfStages(db, choice, size, onPage)
    : pagesOfLeads(db, choice, choice.leadIds, size, onPage);
}

async function pagesOfLeads(
  db: LeadFlowDatabase,
  choice: ExportChoice,
  leadIds: readonly string[],
  size: number,
  onPage: OnPage,
): Promise<void> {
  for (let first = 0; first < leadIds.length; first += size) {
    const leads = await db.leads.bulkGet(leadIds.slice(first, first + size));
    if (!(await onPage(chosen(leads, choice)))) return;
  }
}

async function pagesOfStages(
  db: LeadFlowDatabase,
  choice: ExportChoice,
  size: number,
  onPage: OnPage,
): Promise<void> {
  for (const stage of choice.stages) {
    let page = await pageOfStage(db, stage, null, size);
    while (page.leads.length > 0) {
      // The browser reads the next page while this one is turned into text.
      const [wantsMore, next] = await Promise.all([
        onPage(chosen(page.leads, choice)),
        pageOfStage(db, stage, page.end, size),
      ]);
      if (!wantsMore) return;
      page = next;
    }
  }
}

/** How far pages went: the last rank, and the leads there that were on them, for leads may share a rank. */
interface PageEnd {
  rank: string;
  ids: ReadonlySet<string>;
}

/** The next leads of a stage by rank; `end` is null in front of all. */
async function pageOfStage(
  db: LeadFlowDatabase,
  stage: Stage,
  end: PageEnd | null,
  size: number,
): Promise<{ leads: Lead[]; end: PageEnd | null }> {
  const seen = end?.ids ?? new Set<string>();
  const page = await leadsOfStage(db, stage, end?.rank ?? null)
    .limit(size + seen.size)
    .toArray();
  const leads = page.filter(({ id }) => !seen.has(id));
  const rank = leads.at(-1)?.rank;
  if (rank === undefined) return { leads, end };
  const atLast = page.filter((lead) => lead.rank === rank).map(({ id }) => id);
  return { leads, end: { rank, ids: new Set(rank === end?.rank ? [...seen, ...atLast] : atLast) } };
}

const leadsOfStage = (db: LeadFlowDatabase, { id }: Stage, fromRank: string | null) =>
  db.leads
    .where('[stageId+rank]')
    .between([id, fromRank ?? Dexie.minKey], [id, Dexie.maxKey], true, true);

/** Those that are there, of the chosen stages and kind. */
function chosen(leads: readonly (Lead | undefined)[], { stages, sample }: ExportChoice): Lead[] {
  const stageIds = new Set(stages.map(({ id }) => id));
  return leads.filter(
    (lead): lead is Lead =>
      lead !== undefined && lead.sample === sample && stageIds.has(lead.stageId),
  );
}

const contextOf = ({ stages }: ExportChoice, now: number): ExportContext => ({
  stageNames: new Map(stages.map(({ id, name }) => [id, name])),
  now,
});
