import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { captureListings } from './capture-listings.ts';
import { editFact, setNote, setTags } from './edit-lead.ts';
import { redoLast, undoLast } from './history.ts';
import { redoChange } from './redo-change.ts';
import { seeListings } from './see-listings.ts';
import { undoChange } from './undo-change.ts';

const name = `test-${crypto.randomUUID()}`;
const START = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
let db: LeadFlowDatabase;
let now: number;
const tick = () => ++now;
beforeEach(() => {
  db = new LeadFlowDatabase(name);
  now = START;
});
afterEach(() => db.delete());

async function captured(fields: Parameters<typeof aListing>[0] = {}): Promise<string> {
  const listings = [{ listing: aListing(fields), missingFields: null }];
  const { items } = await captureListings(db, listings, tick());
  return items[0]?.lead.id ?? '';
}

const note = async (leadId: string): Promise<string | undefined> =>
  (await db.leads.get(leadId))?.note;

const eventIdOf = async (change: ReturnType<typeof setNote>): Promise<string> => {
  const result = await change;
  return result.ok ? result.value.eventId : '';
};

describe('undoLast', () => {
  it('takes back the last change first, and says which and of what', async () => {
    const leadId = await captured();
    await setNote(db, leadId, 'one', tick());
    await setTags(db, leadId, ['hot'], tick());
    const line = '123 Sample St';
    expect(await undoLast(db, tick())).toMatchObject({ step: { kind: 'tagged', leads: 1, line } });
    expect(await undoLast(db, tick())).toMatchObject({ step: { kind: 'noted', line } });
    expect(await note(leadId)).toBe('');
    expect(await undoLast(db, tick())).toMatchObject({ step: { kind: 'captured', line } });
    expect(await db.leads.count()).toBe(0);
    expect(await undoLast(db, tick())).toEqual({ nothing: true });
  });

  it('goes on after a restart', async () => {
    const leadId = await captured();
    await setNote(db, leadId, 'one', tick());
    await setNote(db, leadId, 'two', tick());
    await undoLast(db, tick());
    db.close();
    db = new LeadFlowDatabase(name);
    await undoLast(db, tick());
    expect(await note(leadId)).toBe('');
    await redoLast(db, tick());
    await redoLast(db, tick());
    expect(await note(leadId)).toBe('two');
  });

  it('takes back two changes when two windows ask at once', async () => {
    const leadId = await captured();
    await setNote(db, leadId, 'one', tick());
    await setNote(db, leadId, 'two', tick());
    const other = new LeadFlowDatabase(name);
    await Promise.all([undoLast(db, tick()), undoLast(other, tick())]);
    other.close();
    expect(await note(leadId)).toBe('');
  });

  it('leaves what pages told meanwhile, and takes it along with a lead that goes', async () => {
    const leadId = await captured();
    await setNote(db, leadId, 'mine', tick());
    now += 3 * DAY;
    const cheaper = aListing({ price: { ...priceOf(aListing()), amount: 1000 } });
    await seeListings(db, [cheaper, aListing({ site: 'redfin', listingId: 'r1' })], tick());
    await undoLast(db, tick());
    expect(await db.leads.get(leadId)).toMatchObject({
      note: '',
      facts: { price: { value: { amount: 1000 } } },
    });
    await undoLast(db, tick());
    expect(await db.leads.count()).toBe(0);
    await redoLast(db, tick());
    expect(await db.leads.get(leadId)).toMatchObject({
      facts: { price: { value: { amount: 1000 } } },
      sightings: [{ site: 'zillow' }, { site: 'redfin' }],
    });
  });

  it('passes over what something else rests on by now', async () => {
    const leadId = await captured();
    await setNote(db, leadId, 'mine', tick());
    await captured({ site: 'redfin', listingId: 'r1' });
    now += 3 * DAY;
    await seeListings(db, [aListing({ site: 'trulia', listingId: 't1' })], tick());
    expect(await undoLast(db, tick())).toMatchObject({ step: { kind: 'noted' } });
    expect((await db.leads.get(leadId))?.sightings).toHaveLength(3);
    expect(await undoLast(db, tick())).toMatchObject({ step: { kind: 'captured' } });
  });
});

describe('undoChange', () => {
  it('keeps a lead the user has worked on since it was captured', async () => {
    const leadId = await captured();
    const [capture] = await db.events.toArray();
    const edited = await eventIdOf(editFact(db, leadId, { fact: 'sqft', value: 9 }, tick()));
    const refused = await undoChange(db, capture?.id ?? '', tick());
    expect(refused).toEqual({ ok: false, failure: { kind: 'superseded' } });
    await undoChange(db, edited, tick());
    expect(await undoChange(db, capture?.id ?? '', tick())).toMatchObject({ ok: true });
  });
});

describe('redoLast', () => {
  it('makes again what was undone last, until the user changes something', async () => {
    const leadId = await captured();
    await setNote(db, leadId, 'one', tick());
    await setTags(db, leadId, ['hot'], tick());
    await undoLast(db, tick());
    await undoLast(db, tick());
    expect(await redoLast(db, tick())).toMatchObject({ value: { step: { kind: 'noted' } } });
    await setNote(db, leadId, 'new', tick());
    expect(await redoLast(db, tick())).toEqual({ ok: true, value: { nothing: true } });
    expect(await db.leads.get(leadId)).toMatchObject({ note: 'new', tags: [] });
  });

  it('makes nothing again while a new change is undone that came after', async () => {
    const leadId = await captured();
    await setNote(db, leadId, 'one', tick());
    await undoLast(db, tick());
    await setTags(db, leadId, ['hot'], tick());
    await undoLast(db, tick());
    await redoLast(db, tick());
    expect(await redoLast(db, tick())).toEqual({ ok: true, value: { nothing: true } });
    expect(await db.leads.get(leadId)).toMatchObject({ note: '', tags: ['hot'] });
  });
});

describe('redoChange', () => {
  it('makes one change again in any order, and refuses where a newer one is in the way', async () => {
    const leadId = await captured();
    const first = await eventIdOf(setNote(db, leadId, 'one', tick()));
    const tags = await eventIdOf(setTags(db, leadId, ['hot'], tick()));
    await undoChange(db, first, tick());
    await undoChange(db, tags, tick());
    expect(await redoChange(db, tags, tick())).toMatchObject({ ok: true });
    expect((await db.leads.get(leadId))?.tags).toEqual(['hot']);
    await setNote(db, leadId, 'other', tick());
    const refused = await redoChange(db, first, tick());
    expect(refused).toEqual({ ok: false, failure: { kind: 'superseded' } });
    expect(await note(leadId)).toBe('other');
  });
});

function priceOf({ price }: ReturnType<typeof aListing>) {
  if (price === null) throw new Error('a listing without a price');
  return price;
}
