import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listingAt } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import type { BulkChange } from '../domain/bulk-change.ts';
import { changeMany } from './bulk-change.ts';
import { captureListings } from './capture-listings.ts';
import { setTags } from './edit-lead.ts';
import { undoChange } from './undo-change.ts';

let db: LeadFlowDatabase;
let ids: string[];
beforeEach(async () => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
  const streets = ['1 Sample St', '2 Sample St', '3 Sample St', '4 Sample St'];
  const inputs = streets.map((street) => ({
    listing: listingAt('zillow', street),
    missingFields: [],
  }));
  const { items } = await captureListings(db, inputs, 1);
  ids = items.map(({ lead }) => lead.id);
});
afterEach(() => db.delete());

/** Makes a change in parts of two, as the screen does. */
async function inParts(change: BulkChange, leadIds: string[]): Promise<string | null> {
  let eventId: string | null = null;
  for (let from = 0; from < leadIds.length; from += 2) {
    const part = { leadIds: leadIds.slice(from, from + 2), change, eventId };
    const done = await changeMany(db, part, 10 + from);
    if (!done.ok) throw new Error(done.failure.kind);
    eventId = done.value.eventId;
  }
  return eventId;
}
const stageOrder = async (stageId: string) => {
  const leads = await db.leads.filter((lead) => lead.stageId === stageId).toArray();
  return leads.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id);
};
const snapshot = async () => (await db.leads.toArray()).map((lead) => ({ ...lead, updatedAt: 0 }));

it('moves leads to the top of a stage in their order, and takes all parts back with one undo', async () => {
  const before = await snapshot();
  const eventId = await inParts({ kind: 'move', stageId: 'offer' }, ids);
  expect(await stageOrder('offer')).toEqual(ids);
  expect((await db.tallies.get('offer'))?.count).toBe(4);
  expect(await db.events.filter(({ detail }) => detail.kind === 'moved').count()).toBe(1);
  expect(await undoChange(db, eventId ?? '', 20)).toEqual({ ok: true, value: null });
  expect(await snapshot()).toEqual(before);
  expect((await db.tallies.get('offer'))?.count).toBe(0);
});

it('adds and removes tags, and leaves leads alone that are so already', async () => {
  await setTags(db, ids[0] ?? '', ['old', 'new'], 2);
  const change: BulkChange = { kind: 'tag', add: ['new'], remove: ['old'] };
  const done = await changeMany(db, { leadIds: ids, change, eventId: null }, 3);
  expect(done).toMatchObject({ value: { changed: 4 } });
  expect((await db.leads.bulkGet(ids)).map((lead) => lead?.tags)).toEqual(
    Array.from({ length: 4 }, () => ['new']),
  );
  const again = await changeMany(db, { leadIds: ids, change, eventId: null }, 4);
  expect(again).toEqual({ ok: true, value: { eventId: null, changed: 0 } });
});

it('passes over leads that are gone, and goes no further than a stage that is', async () => {
  const move: BulkChange = { kind: 'move', stageId: 'offer' };
  await db.leads.delete(ids[0] ?? '');
  const part = { leadIds: ids, change: move, eventId: null };
  expect(await changeMany(db, part, 2)).toMatchObject({ value: { changed: 3 } });
  const gone: BulkChange = { kind: 'move', stageId: 'gone' };
  expect(await changeMany(db, { ...part, change: gone }, 3)).toMatchObject({
    failure: { kind: 'not-found' },
  });
});

it('does not go on when what was done so far is undone', async () => {
  const change: BulkChange = { kind: 'tag', add: ['new'], remove: [] };
  const eventId = await inParts(change, ids.slice(0, 2));
  await undoChange(db, eventId ?? '', 20);
  expect(await changeMany(db, { leadIds: ids.slice(2), change, eventId }, 21)).toMatchObject({
    failure: { kind: 'superseded' },
  });
});
