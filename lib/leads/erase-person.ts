import type { LeadFlowDatabase } from '../db/database.ts';
import { addErasures } from '../db/erasures.ts';
import { contactsOf, observationsOf } from '../db/lead-rows.ts';
import { absorbedRows, leadsBehind } from '../db/merged-leads.ts';
import { putRows, CHANGE_TABLES } from '../db/write-change.ts';
import {
  answerWithoutErased,
  factsWithoutErased,
  houseMark,
  personMarks,
  withoutErased,
  type IsErased,
  type Place,
} from '../domain/erasure.ts';
import type { RowChange } from '../domain/event.ts';
import { leadIdsOf, type Lead, type MergedLead } from '../domain/lead.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { deriveLeads } from './derive-lead.ts';

const ERASE_TABLES = [...CHANGE_TABLES, 'contacts', 'cache', 'erasures'] as const;

/**
 * Erases one of the people found for a lead, by their place among them: from contacts of every lead, answers kept
 * from look-ups, what was said about this home and the history of merges. What stays is a hash, so that neither a
 * look-up nor a file nor an archive brings them back, and people of this home are not bought again. Nothing of it
 * can be undone. 'superseded' when other people have been found since the user saw them.
 */
export function erasePerson(
  db: LeadFlowDatabase,
  { leadId, index, foundAt }: { leadId: string; index: number; foundAt: number },
  at: number,
): Promise<Result<null, Failure>> {
  return db.transaction('rw', [...ERASE_TABLES], async () => {
    const lead = await db.leads.get(leadId);
    if (lead === undefined) return fail({ kind: 'not-found' });
    const found = (await contactsOf(db, [lead])).get(leadId);
    const person = found?.foundAt === foundAt ? found.persons[index] : undefined;
    if (person === undefined) return fail({ kind: 'superseded' });
    const homes = [lead, ...(await absorbedRows(db, lead)).map(({ row }) => row)];
    const places = homes.map(({ address }) => address);
    const own = personMarks(person, places);
    const houses = homes.flatMap(({ addressKey }) => (addressKey === null ? [] : [addressKey]));
    await addErasures(db, [...own, ...houses.map(houseMark)], at);
    const marks = new Set(own);
    const isErased: IsErased = (mark) => marks.has(mark);
    const touchedIds = await scrubContacts(
      db,
      new Map(homes.map((home) => [home.id, home.address])),
      isErased,
    );
    await scrubCache(db, houses, lead.address, isErased);
    await scrubHistory(db, lead, isErased);
    await rewriteLeads(db, [leadId, ...touchedIds], at);
    await db.events.add(erasedEvent(leadId, at));
    return ok(null);
  });
}

/** Gives the leads somebody was taken from, by the ids their contacts stand under. */
async function scrubContacts(
  db: LeadFlowDatabase,
  places: ReadonlyMap<string, Place>,
  isErased: IsErased,
): Promise<string[]> {
  const touched: string[] = [];
  await db.contacts.toCollection().modify((row, ref) => {
    const persons = withoutErased(row.persons, places.get(row.leadId) ?? null, isErased);
    if (
      persons.length === row.persons.length &&
      persons.every((each, i) => each === row.persons[i])
    )
      return;
    touched.push(row.leadId);
    if (persons.length === 0) delete (ref as { value?: unknown }).value;
    else row.persons = persons;
  });
  return touched;
}

/** An answer that is kept for 90 days would give the person back. */
async function scrubCache(
  db: LeadFlowDatabase,
  houses: readonly string[],
  place: Place,
  isErased: IsErased,
): Promise<void> {
  await db.cache.toCollection().modify((entry, ref) => {
    const isHere = houses.some((key) => entry.requestKey.includes(`|${key}|`));
    ref.value = answerWithoutErased(entry, isHere ? place : null, isErased);
  });
}

/** What sources said about the home, and the rows that rest from merges, also inside the events of those. */
async function scrubHistory(db: LeadFlowDatabase, lead: Lead, isErased: IsErased): Promise<void> {
  const place = lead.address;
  const said = await observationsOf(db, lead);
  await db.observations.bulkPut(
    said.map((each) => ({ ...each, facts: factsWithoutErased(each.facts, place, isErased) })),
  );
  const resting = await absorbedRows(db, lead);
  await db.mergedLeads.bulkPut(resting.map(restingWithoutOwner));
  await db.events
    .where('leadIds')
    .anyOf(leadIdsOf(lead))
    .modify((event) => {
      event.changes = event.changes.map(changeWithoutOwner);
    });
}

/** Facts of a row at rest are computed again when a split gives it back. */
const restingWithoutOwner = (merged: MergedLead): MergedLead => ({
  ...merged,
  row: rowWithoutOwner(merged.row),
});

function rowWithoutOwner<Row extends Pick<Lead, 'facts'>>(row: Row): Row {
  const { ownerNames: _names, ownerMailing: _mailing, saleHistory: _sales, ...facts } = row.facts;
  return { ...row, facts };
}

function changeWithoutOwner(change: RowChange): RowChange {
  if (change.table !== 'mergedLeads') return change;
  return {
    ...change,
    before: sideWithoutOwner(change.before),
    after: sideWithoutOwner(change.after),
  };
}

function sideWithoutOwner(side: RowChange['before']): RowChange['before'] {
  const row = side?.row as Lead | undefined;
  return side === null || row === undefined ? side : { ...side, row: rowWithoutOwner(row) };
}

/** What a lead shows follows from what is left. Contacts of a merged lead stand under its own id. */
async function rewriteLeads(
  db: LeadFlowDatabase,
  ids: readonly string[],
  at: number,
): Promise<void> {
  const behind = await leadsBehind(db, ids);
  const leads = [...new Map([...behind.values()].map((lead) => [lead.id, lead])).values()];
  const derived = await deriveLeads(db, leads, at);
  const writes = derived.map((row) => ({ table: 'leads' as const, key: row.id, row }));
  await putRows(db, writes, leads);
}

const erasedEvent = (leadId: string, at: number) => ({
  id: newId(),
  at,
  actor: 'user' as const,
  leadIds: [leadId],
  detail: { kind: 'person-erased' as const },
  changes: [],
  observationIds: [],
  undoneBy: null,
});
