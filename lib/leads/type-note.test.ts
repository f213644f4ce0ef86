import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { captureListings } from './capture-listings.ts';
import { setTags } from './edit-lead.ts';
import { typeNote } from './type-note.ts';
import { undoChange } from './undo-change.ts';

const MINUTE = 60_000;
let db: LeadFlowDatabase;
let leadId: string;
const name = `test-${crypto.randomUUID()}`;
beforeEach(async () => {
  db = new LeadFlowDatabase(name);
  const { items } = await captureListings(db, [{ listing: aListing(), missingFields: null }], 1);
  leadId = items[0]?.lead.id ?? '';
});
afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

const noted = () => db.events.filter(({ detail }) => detail.kind === 'noted').sortBy('at');
const note = async () => (await db.leads.get(leadId))?.note;
const type = (base: string, text: string, at: number) =>
  typeNote(db, { leadId, note: text, base }, at);

describe('typing a note', () => {
  it('is one change, however often it saved itself, and one undo takes it back', async () => {
    await type('', 'Roof', 10);
    await type('Roof', 'Roof is', MINUTE);
    await type('Roof is', 'Roof is new', 2 * MINUTE);
    const [event, ...others] = await noted();
    expect(others).toEqual([]);
    expect(event?.at).toBe(2 * MINUTE);
    expect(await note()).toBe('Roof is new');
    await undoChange(db, event?.id ?? '', 3 * MINUTE);
    expect(await note()).toBe('');
  });

  it('begins anew after a while', async () => {
    await type('', 'Roof', 10);
    await type('Roof', 'Roof is new', 11 * MINUTE);
    expect(await noted()).toHaveLength(2);
  });

  it('begins anew after something else was done with the lead', async () => {
    await type('', 'Roof', 10);
    await setTags(db, leadId, ['hot'], 20);
    await type('Roof', 'Roof is new', 30);
    expect(await noted()).toHaveLength(2);
  });

  it('begins anew after it was undone', async () => {
    await type('', 'Roof', 10);
    const [event] = await noted();
    await undoChange(db, event?.id ?? '', 20);
    await type('', 'Roof is new', 30);
    expect((await noted()).map(({ undoneBy }) => undoneBy === null)).toEqual([false, true]);
  });

  it('keeps what another panel wrote meanwhile in the history', async () => {
    await type('', 'Roof', 10);
    await type('Roof', 'Roof of the other panel', 20);
    await type('Roof', 'Roof is new', 30);
    const [theirs, mine] = await noted();
    expect(await note()).toBe('Roof is new');
    await undoChange(db, mine?.id ?? '', 40);
    expect(await note()).toBe('Roof of the other panel');
    await undoChange(db, theirs?.id ?? '', 50);
    expect(await note()).toBe('');
  });

  it('fails for a lead that is gone', async () => {
    expect(await typeNote(db, { leadId: 'none', note: 'x', base: '' }, 10)).toMatchObject({
      ok: false,
    });
  });
});
