import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing, asking } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import type { Listing } from '../domain/listing.ts';
import { captureListings } from './capture-listings.ts';
import { undoChange } from './undo-change.ts';

const AT = Date.UTC(2026, 10, 1);
let db: LeadFlowDatabase;

beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const capture = (listings: Listing[], at = AT) =>
  captureListings(
    db,
    listings.map((listing) => ({ listing, missingFields: [] })),
    at,
  );
const tally = async (stageId: string) => {
  const row = await db.tallies.get(stageId);
  return [row?.count, row?.asking];
};

describe('captureListings', () => {
  it('makes a lead at the top of New with the facts of the page', async () => {
    await capture([
      aListing({ listingId: '1', address: { ...aListing().address, street: '1 Sample St' } }),
    ]);
    const { items } = await capture([aListing()]);
    const column = await db.leads
      .where('[stageId+rank]')
      .between(['new', ''], ['new', '~'])
      .toArray();
    expect(items[0]?.outcome).toBe('new');
    expect(column.map(({ address }) => address.street)).toEqual(['123 Sample St', '1 Sample St']);
    expect(column[0]?.facts.price?.value.amount).toBe(249_000);
    expect(column[0]?.facts.sqft?.source).toBe('page');
    expect(await tally('new')).toEqual([2, 498_000]);
  });

  it('keeps one lead for the same listing id and logs the price change', async () => {
    await capture([aListing()]);
    const { items, eventId } = await capture([aListing({ price: asking(239_000) })], AT + 1);
    expect(items[0]?.outcome).toBe('known');
    expect(await db.leads.count()).toBe(1);
    expect(items[0]?.lead.priceChange).toEqual({
      from: 249_000,
      to: 239_000,
      at: AT + 1,
      lastAt: AT,
    });
    expect(await tally('new')).toEqual([1, 239_000]);
    expect((await db.events.get(eventId ?? ''))?.detail.kind).toBe('seen-again');
  });

  it('keeps what was typed beside the page as the word of the user, undone with the capture', async () => {
    const listing = aListing({ baths: null });
    const input = { listing, missingFields: ['lot'], typed: { baths: 2.5 } };
    const { items, eventId } = await captureListings(db, [input], AT);
    const lead = items[0]?.lead;
    expect(lead?.facts.baths).toMatchObject({ value: 2.5, source: 'user' });
    expect(lead?.facts.beds).toMatchObject({ value: 3, source: 'page' });
    expect(await db.leads.get(lead?.id ?? '')).toEqual(lead);
    await undoChange(db, eventId ?? '', AT + 1);
    expect(await db.leads.count()).toBe(0);
  });

  it('adds what was typed to a lead whose page says nothing new', async () => {
    await capture([aListing({ baths: null })]);
    const input = { listing: aListing({ baths: null }), missingFields: [], typed: { baths: 1 } };
    const { items, eventId } = await captureListings(db, [input], AT + 1);
    expect(items[0]).toMatchObject({ outcome: 'known', lead: { facts: { baths: { value: 1 } } } });
    await undoChange(db, eventId ?? '', AT + 2);
    expect((await db.leads.toArray())[0]?.facts.baths).toBeUndefined();
  });

  it('joins the same address seen on another site', async () => {
    await capture([aListing()]);
    const { items } = await capture([
      aListing({ site: 'redfin', listingId: '77', url: 'https://www.redfin.com/OH/x/home/77' }),
    ]);
    expect(await db.leads.count()).toBe(1);
    expect(items[0]?.lead.sightings.map(({ site }) => site)).toEqual(['zillow', 'redfin']);
    expect(items[0]?.lead.listingKeys).toEqual(['zillow:1001', 'redfin:77']);
  });

  it('writes nothing when the page says nothing new', async () => {
    await capture([aListing()]);
    const again = await capture([aListing()], AT + 1);
    expect(again.eventId).toBeNull();
    expect(await db.observations.count()).toBe(1);
  });

  it('learns nothing from a card that shows less than the page did', async () => {
    await capture([aListing()]);
    const card = { ...aListing(), yearBuilt: null, type: null };
    const { items, eventId } = await capture([card], AT + 1);
    expect(eventId).toBeNull();
    expect(items[0]?.lead.facts.yearBuilt?.value).toBe(1962);
  });

  it('keeps twins in one batch as one lead and the page order of the rest', async () => {
    const other = aListing({
      listingId: '2',
      address: { ...aListing().address, street: '9 Example Ave' },
    });
    const { items, eventId } = await capture([aListing(), other, aListing()]);
    const column = await db.leads.orderBy('[stageId+rank]').toArray();
    expect(items.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'known']);
    expect(column.map(({ listingKeys }) => listingKeys[0])).toEqual(['zillow:1001', 'zillow:2']);
    expect((await db.events.get(eventId ?? ''))?.leadIds).toHaveLength(2);
  });

  it('never joins two homes without a house number', async () => {
    const land = { ...aListing().address, street: 'Sample Rd' };
    await capture([aListing({ listingId: null, address: land })]);
    await capture([aListing({ listingId: null, address: land })]);
    expect(await db.leads.count()).toBe(2);
  });

  it('is taken back whole by one undo', async () => {
    const { eventId } = await capture([
      aListing(),
      aListing({ listingId: '2', address: { ...aListing().address, street: '9 Example Ave' } }),
    ]);
    expect(await undoChange(db, eventId ?? '', AT + 1)).toEqual({ ok: true, value: null });
    expect(await db.leads.count()).toBe(0);
    expect(await tally('new')).toEqual([0, 0]);
  });

  it('returns to the earlier price when a second sighting is undone', async () => {
    await capture([aListing()]);
    const { eventId } = await capture([aListing({ price: asking(239_000) })], AT + 1);
    await undoChange(db, eventId ?? '', AT + 2);
    const [lead] = await db.leads.toArray();
    expect(lead?.facts.price?.value.amount).toBe(249_000);
    expect(lead?.priceChange).toBeNull();
    expect(await tally('new')).toEqual([1, 249_000]);
  });
});
