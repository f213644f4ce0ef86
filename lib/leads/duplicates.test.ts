import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listingAt } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import type { Listing } from '../domain/listing.ts';
import { captureListings } from './capture-listings.ts';
import {
  dismissDuplicate,
  joinDuplicate,
  openDuplicates,
  openDuplicatesOf,
} from './decide-duplicate.ts';
import { mergeLeads } from './merge-leads.ts';
import { splitLead } from './split-lead.ts';
import { undoChange } from './undo-change.ts';

let now = Date.UTC(2026, 10, 1);
let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const tick = () => {
  now += 1;
  return now;
};
async function capture(...listings: Listing[]) {
  const inputs = listings.map((each) => ({ listing: each, missingFields: [] }));
  const { items, eventId } = await captureListings(db, inputs, tick());
  return { ids: items.map(({ lead }) => lead.id), eventId: eventId ?? '' };
}
const questions = async () =>
  (await openDuplicates(db)).map(({ leads, duplicate }) => ({
    leads: leads.map(({ address: { street } }) => street),
    reasons: duplicate.reasons.map(({ kind }) => kind),
  }));
const question = async () => (await openDuplicates(db))[0]?.duplicate.id ?? '';

const MAIN = listingAt('zillow', '123 Sample St');
const NORTH = listingAt('redfin', '123 N Sample St');

describe('a capture that may be a known house', () => {
  it('makes a lead of its own and a question', async () => {
    await capture(MAIN);
    await capture(NORTH);
    expect(await db.leads.count()).toBe(2);
    expect(await questions()).toEqual([
      { leads: ['123 Sample St', '123 N Sample St'], reasons: ['direction-missing'] },
    ]);
  });

  it('asks within one batch too, and once', async () => {
    await capture(MAIN, NORTH, NORTH);
    expect(await questions()).toHaveLength(1);
  });

  it('takes its question along when it is undone', async () => {
    await capture(MAIN);
    const { eventId } = await capture(NORTH);
    expect((await undoChange(db, eventId, tick())).ok).toBe(true);
    expect([await db.leads.count(), await db.duplicates.count()]).toEqual([1, 0]);
  });

  it('asks about two leads that both are the house', async () => {
    await capture(MAIN, listingAt('redfin', '9 Example Ave'));
    await capture({ ...MAIN, site: 'redfin', listingId: 'redfin-9 Example Ave', price: null });
    expect(await questions()).toMatchObject([{ reasons: ['listing-id'] }]);
  });
});

describe('Join', () => {
  it('makes one lead of the two, the older one', async () => {
    const { ids } = await capture(MAIN);
    await capture(NORTH);
    expect((await joinDuplicate(db, await question(), tick())).ok).toBe(true);
    expect((await db.leads.toArray()).map(({ id }) => id)).toEqual(ids);
    expect(await questions()).toEqual([]);
  });

  it('asks again when it is undone', async () => {
    await capture(MAIN);
    await capture(NORTH);
    const joined = await joinDuplicate(db, await question(), tick());
    await undoChange(db, joined.ok ? joined.value.eventId : '', tick());
    expect(await questions()).toHaveLength(1);
  });

  it('is refused for a question that was answered or is gone', async () => {
    await capture(MAIN);
    await capture(NORTH);
    const id = await question();
    await dismissDuplicate(db, id, tick());
    expect(await joinDuplicate(db, id, tick())).toMatchObject({ failure: { kind: 'superseded' } });
    expect(await joinDuplicate(db, 'x', tick())).toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('of a lead that was merged meanwhile takes the one it is in now', async () => {
    const { ids } = await capture(MAIN, listingAt('trulia', '9 Example Ave'));
    const [main = '', other = ''] = ids;
    await capture(NORTH);
    await mergeLeads(db, { leadId: other, absorbedIds: [main], stageId: null, edits: [] }, tick());
    expect(await questions()).toMatchObject([{ leads: ['9 Example Ave', '123 N Sample St'] }]);
    await joinDuplicate(db, await question(), tick());
    expect((await db.leads.toArray()).map(({ id }) => id)).toEqual([other]);
  });
});

describe('Not it', () => {
  beforeEach(async () => {
    await capture(MAIN);
    await capture(NORTH);
  });

  it('is remembered, also when either page is saved again', async () => {
    await dismissDuplicate(db, await question(), tick());
    await capture({ ...NORTH, beds: 9 });
    await capture({ ...MAIN, beds: 8 });
    expect(await questions()).toEqual([]);
    expect(await db.leads.count()).toBe(2);
  });

  it('is asked again once both turn out to have one parcel number', async () => {
    await dismissDuplicate(db, await question(), tick());
    await capture({ ...MAIN, apn: '00-0000-123' });
    expect(await questions()).toEqual([]);
    await capture({ ...NORTH, apn: '000000123' });
    expect(await questions()).toMatchObject([{ reasons: ['parcel', 'direction-missing'] }]);
    await dismissDuplicate(db, await question(), tick());
    await capture({ ...NORTH, apn: '00-0000-123', beds: 9 });
    expect(await questions()).toEqual([]);
  });

  it('can be undone', async () => {
    const told = await dismissDuplicate(db, await question(), tick());
    await undoChange(db, told.ok ? told.value.eventId : '', tick());
    expect(await questions()).toHaveLength(1);
  });

  it('holds for what is merged into either of the two', async () => {
    const [{ leads } = { leads: [] }] = await openDuplicates(db);
    await dismissDuplicate(db, await question(), tick());
    const { ids } = await capture(listingAt('trulia', '9 Example Ave'));
    const merge = {
      leadId: ids[0] ?? '',
      absorbedIds: [leads[0]?.id ?? ''],
      stageId: null,
      edits: [],
    };
    await mergeLeads(db, merge, tick());
    await capture({ ...NORTH, beds: 9 });
    expect(await questions()).toEqual([]);
  });

  it('is what a split says', async () => {
    const joined = await openDuplicates(db);
    const newer = joined[0]?.leads[1].id ?? '';
    await joinDuplicate(db, await question(), tick());
    await splitLead(db, newer, tick());
    await capture({ ...NORTH, beds: 9 });
    expect([await questions(), await db.leads.count()]).toEqual([[], 2]);
  });
});

const countOf = async (id = '') => (await openDuplicatesOf(db, { id, absorbed: [] })).length;

it('tells the questions of one lead', async () => {
  const { ids } = await capture(MAIN, listingAt('trulia', '9 Example Ave'));
  await capture(NORTH);
  expect([await countOf(ids[0]), await countOf(ids[1])]).toEqual([1, 0]);
});
