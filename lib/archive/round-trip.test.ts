import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveOf, openArchiveWorld, restore, tablesOf } from '@/tests/support/archive-world.ts';
import { aListing, asking } from '@/tests/support/builders.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import type { PipelineEvent } from '../domain/event.ts';
import { leadIdsOf, type Lead } from '../domain/lead.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { editFact, setNote, setTags } from '../leads/edit-lead.ts';
import { editDeal } from '../leads/edit-deal.ts';
import { addTasks, editTask } from '../tasks/edit-tasks.ts';
import { mergeLeads } from '../leads/merge-leads.ts';
import { moveLeads } from '../leads/move-leads.ts';
import { loadSample } from '../leads/sample-data.ts';
import { splitLead } from '../leads/split-lead.ts';
import { undoChange } from '../leads/undo-change.ts';

let world: ReturnType<typeof openArchiveWorld>;
beforeEach(() => {
  world = openArchiveWorld();
});
afterEach(() => world.close());

const HOUSES = 4;
const KINDS = [
  'see',
  'move',
  'note',
  'tag',
  'edit',
  'merge',
  'split',
  'task',
  'done',
  'deal',
  'undo',
] as const;
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    lead: fc.nat(HOUSES - 1),
    value: fc.nat(HOUSES - 1),
  }),
  { maxLength: 14 },
);
type Step = typeof steps extends fc.Arbitrary<(infer Each)[]> ? Each : never;

/** Plays steps as a user would do them; what cannot be done at the time is left out. */
async function play(db: LeadFlowDatabase, all: readonly Step[], begin = Date.UTC(2026, 10, 1)) {
  let now = begin;
  const at = () => (now += 1000);
  const see = (house: number, value: number) => {
    const listing = aListing({
      listingId: `${house}`,
      url: `https://www.example.com/${house}`,
      address: { ...aListing().address, street: `${house + 1}00 Sample St` },
      apn: value === 3 ? '00-0000-123' : null,
      price: asking(200_000 + value),
    });
    return captureListings(db, [{ listing, missingFields: [] }], at());
  };
  const ids: string[] = [];
  for (let house = 0; house < HOUSES; house++)
    ids.push((await see(house, 0)).items[0]?.lead.id ?? '');
  for (const { kind, lead, value } of all) {
    const id = ids[lead] ?? '';
    if (kind === 'see') await see(lead, value);
    if (kind === 'note') await setNote(db, id, `note ${value}`, at());
    if (kind === 'tag') await setTags(db, id, [`tag ${value}`], at());
    if (kind === 'edit') await editFact(db, id, { fact: 'beds', value }, at());
    const day = `2026-12-0${value + 1}`;
    const task = { title: `task ${value}`, dueOn: day, remindAt: at() };
    if (kind === 'task') await addTasks(db, [id], task, at());
    const [first] = await db.tasks.where('leadId').equals(id).sortBy('createdAt');
    if (kind === 'done' && first) await editTask(db, first.id, { done: value > 0 }, at());
    if (kind === 'deal') await editDeal(db, id, { field: 'repairs', value: value || null }, at());
    if (kind === 'split') await splitLead(db, id, at());
    const place = { stageId: value > 1 ? 'offer' : 'dead', afterLeadId: null };
    if (kind === 'move') await moveLeads(db, { leadIds: [id], ...place }, at());
    const merge = { leadId: id, absorbedIds: [ids[value] ?? ''], stageId: null, edits: [] };
    if (kind === 'merge') await mergeLeads(db, merge, at());
    if (kind === 'undo') {
      const events = (await db.events.orderBy('at').toArray())
        .toReversed()
        .filter(({ detail }) => detail.kind !== 'captured' && detail.kind !== 'undone');
      const event = events[value];
      if (event !== undefined) await undoChange(db, event.id, at());
    }
  }
  return { at };
}

/** The same tables, but for what rests: that is computed anew from all that is known of it by now. */
async function comparable(db: LeadFlowDatabase) {
  const tables = await tablesOf(db);
  const leads = (tables.leads as Lead[]).map((lead) => ({
    ...lead,
    absorbed: lead.absorbed.map(({ id }) => id),
    identityKeys: lead.identityKeys.toSorted(),
  }));
  const merged = (await db.mergedLeads.toArray()).map(({ row, ...rest }) => ({
    ...rest,
    row: {
      id: row.id,
      note: row.note,
      deal: row.deal,
      tags: row.tags,
      stageId: row.stageId,
      rank: row.rank,
    },
  }));
  const events = (tables.events as PipelineEvent[]).map((event) => ({
    ...event,
    changes: event.changes.filter(({ table }) => table !== 'mergedLeads'),
  }));
  return { ...tables, events, leads, mergedLeads: merged };
}

/** A task that was removed since comes back with the archive. */
const leadsWithoutSteps = async (db: LeadFlowDatabase) =>
  (await db.leads.toArray()).map((lead) => ({ ...lead, nextStep: undefined, updatedAt: 0 }));

async function pipelineOf(db: LeadFlowDatabase) {
  const { leads, mergedLeads, tallies } = await comparable(db);
  return { leads, mergedLeads, tallies };
}

it('gives equal tables in a fresh database, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const [from, to] = [world.open(), world.open()];
      await play(from, all);
      await restore(to, await archiveOf(from));
      expect(await comparable(to)).toEqual(await comparable(from));
    }),
    { numRuns: 15 },
  );
}, 60_000);

it('takes back old changes after a restore as it would have before', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const [from, to] = [world.open(), world.open()];
      const { at } = await play(from, all);
      await restore(to, await archiveOf(from));
      const events = (await from.events.orderBy('at').toArray())
        .toReversed()
        .filter(({ detail, undoneBy }) => detail.kind !== 'undone' && undoneBy === null);
      const now = at();
      for (const { id } of events) {
        const [before, after] = [await undoChange(from, id, now), await undoChange(to, id, now)];
        expect(after).toEqual(before);
      }
      expect(await pipelineOf(to)).toEqual(await pipelineOf(from));
    }),
    { numRuns: 15 },
  );
}, 60_000);

it('restores into a database that went its own way, and every lead is there once', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const db = world.open();
      const { at } = await play(db, before);
      const file = await archiveOf(db);
      await play(db, after, at());
      const ids = (await db.leads.toArray()).flatMap(leadIdsOf).toSorted();
      const leads = await leadsWithoutSteps(db);
      await restore(db, file);
      expect((await db.leads.toArray()).flatMap(leadIdsOf).toSorted()).toEqual(ids);
      expect(await leadsWithoutSteps(db)).toEqual(leads);
    }),
    { numRuns: 10 },
  );
}, 60_000);

it('leaves sample leads, and all that hangs on them, out', async () => {
  const [from, to] = [world.open(), world.open()];
  await play(from, []);
  const own = await archiveOf(from);
  await loadSample(from, Date.UTC(2026, 10, 2));
  await moveLeads(from, { leadIds: ['sample-01'], stageId: 'offer', afterLeadId: null }, 1);
  const file = await archiveOf(from);
  expect(await file.text()).toBe(await own.text());
  await restore(to, file);
  expect(await to.leads.count()).toBe(HOUSES);
});
