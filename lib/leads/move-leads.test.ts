import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { captureListings } from './capture-listings.ts';
import { editFact, setNote } from './edit-lead.ts';
import { moveLeads } from './move-leads.ts';
import { undoChange } from './undo-change.ts';

const AT = Date.UTC(2026, 10, 1);
let db: LeadFlowDatabase;
let ids: string[];

beforeEach(async () => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
  const listings = ['1 Sample St', '2 Sample St', '3 Sample St'].map((street, index) =>
    aListing({ listingId: String(index), address: { ...aListing().address, street } }),
  );
  const { items } = await captureListings(
    db,
    listings.map((listing) => ({ listing, missingFields: [] })),
    AT,
  );
  ids = items.map(({ lead }) => lead.id);
});
afterEach(() => db.delete());

const order = async (stageId: string) =>
  (await db.leads.where('[stageId+rank]').between([stageId, ''], [stageId, '~']).toArray()).map(
    ({ address }) => address.street,
  );

const move = (lead: number, stageId: string, after: number | null) =>
  moveLeads(
    db,
    {
      leadIds: [ids[lead] ?? ''],
      stageId,
      afterLeadId: after === null ? null : (ids[after] ?? ''),
    },
    AT + 1,
  );

describe('moveLeads', () => {
  it('puts a lead right below the card it was dropped under', async () => {
    await move(0, 'new', 1);
    expect(await order('new')).toEqual(['2 Sample St', '1 Sample St', '3 Sample St']);
  });

  it('puts a lead at the top when there is no card above', async () => {
    await move(2, 'new', null);
    expect(await order('new')).toEqual(['3 Sample St', '1 Sample St', '2 Sample St']);
  });

  it('counts time in stage from entry and moves count and sum along', async () => {
    await move(0, 'offer', null);
    const lead = await db.leads.get(ids[0] ?? '');
    expect(lead?.stageSinceAt).toBe(AT + 1);
    expect(await db.tallies.get('offer')).toEqual({ stageId: 'offer', count: 1, asking: 249_000 });
    expect(await db.tallies.get('new')).toEqual({ stageId: 'new', count: 2, asking: 498_000 });
  });

  it('moves nothing when the stage is gone', async () => {
    const result = await move(0, 'nowhere', null);
    expect(result).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(await order('new')).toHaveLength(3);
  });

  it('returns the lead to its stage, place and time when undone', async () => {
    const before = await db.leads.get(ids[1] ?? '');
    const moved = await move(1, 'offer', null);
    await undoChange(db, moved.ok ? moved.value.eventId : '', AT + 2);
    expect(await db.leads.get(ids[1] ?? '')).toEqual({ ...before, updatedAt: AT + 2 });
    expect(await order('new')).toEqual(['1 Sample St', '2 Sample St', '3 Sample St']);
  });

  it('refuses to undo under a newer move, and again after it was undone', async () => {
    const first = await move(0, 'offer', null);
    const second = await move(0, 'contract', null);
    const eventOf = (result: typeof first) => (result.ok ? result.value.eventId : '');
    expect(await undoChange(db, eventOf(first), AT + 2)).toEqual({
      ok: false,
      failure: { kind: 'superseded' },
    });
    await undoChange(db, eventOf(second), AT + 3);
    expect(await undoChange(db, eventOf(second), AT + 4)).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    });
  });
});

describe('editFact', () => {
  it("outranks the page and goes back to it when the user's value is cleared", async () => {
    const [id = ''] = ids;
    await editFact(db, id, { fact: 'beds', value: 4 }, AT + 1);
    expect((await db.leads.get(id))?.facts.beds).toMatchObject({ value: 4, source: 'user' });
    await editFact(db, id, { fact: 'beds', value: null }, AT + 2);
    expect((await db.leads.get(id))?.facts.beds).toMatchObject({ value: 3, source: 'page' });
  });

  it('moves the sum of the stage with an edited price', async () => {
    const price = { amount: 200_000, max: null, currency: 'USD', kind: 'asking' } as const;
    const edited = await editFact(db, ids[0] ?? '', { fact: 'price', value: price }, AT + 1);
    expect((await db.tallies.get('new'))?.asking).toBe(698_000);
    await undoChange(db, edited.ok ? edited.value.eventId : '', AT + 2);
    expect((await db.tallies.get('new'))?.asking).toBe(747_000);
  });

  it('keeps a later note when an earlier edit is undone', async () => {
    const [id = ''] = ids;
    const edited = await editFact(db, id, { fact: 'beds', value: 4 }, AT + 1);
    await setNote(db, id, 'Call after five', AT + 2);
    await undoChange(db, edited.ok ? edited.value.eventId : '', AT + 3);
    expect(await db.leads.get(id)).toMatchObject({
      note: 'Call after five',
      facts: { beds: { value: 3 } },
    });
  });
});
