import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing, asking } from '@/tests/support/builders.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import type { Listing } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';
import { captureListings } from './capture-listings.ts';
import { moveLeads } from './move-leads.ts';
import { seeListings } from './see-listings.ts';
import { undoChange } from './undo-change.ts';

const AT = Date.UTC(2026, 10, 9);
const LATER = AT + 15 * DAY_MS;
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
const see = (listings: Listing[], at = LATER) => seeListings(db, listings, at);
const sightings = async () => (await db.events.toArray()).filter(({ actor }) => actor === 'system');
const onlyLead = async () => (await db.leads.toArray())[0];

const cheaper = aListing({ price: asking(239_000) });
const neighbour = aListing({
  listingId: '2',
  url: 'https://www.zillow.com/homedetails/9-Example-Ave/2_zpid/',
  address: { ...aListing().address, street: '9 Example Ave' },
});

describe('seeListings', () => {
  it('logs a lower price with the date of the old one, and tells the page', async () => {
    await capture([aListing()]);
    const [onPage] = await see([cheaper]);
    const change = { from: 249_000, to: 239_000, at: LATER, lastAt: AT };
    expect(onPage?.priceChange).toEqual(change);
    const lead = await onlyLead();
    expect(lead?.priceChange).toEqual(change);
    expect(lead?.facts.price?.value).toEqual(asking(239_000));
    expect((await sightings()).map(({ detail }) => detail)).toEqual([
      {
        kind: 'seen-again',
        site: 'zillow',
        priceFrom: asking(249_000),
        priceTo: asking(239_000),
      },
    ]);
    expect((await db.tallies.get('new'))?.asking).toBe(239_000);
  });

  it('takes another site into the lead when it shows the house for the first time, once', async () => {
    await capture([aListing()]);
    const onRedfin = aListing({
      site: 'redfin',
      url: 'https://www.redfin.com/OH/Sampleton/home/77',
      listingId: '77',
      price: asking(255_000),
    });
    await see([onRedfin]);
    await see([onRedfin], LATER + DAY_MS);
    const lead = await onlyLead();
    expect(lead?.sightings.map(({ site }) => site)).toEqual(['zillow', 'redfin']);
    expect(lead?.facts.price?.value).toEqual(asking(249_000));
    expect(lead?.priceChange).toBeNull();
    expect(await sightings()).toHaveLength(1);
    // From now on this site's own changes are news.
    await see([{ ...onRedfin, price: asking(250_000) }], LATER + 2 * DAY_MS);
    expect((await onlyLead())?.priceChange).toMatchObject({ from: 255_000, to: 250_000 });
  });

  it('writes nothing for houses that are no leads, or say nothing new', async () => {
    await capture([aListing()]);
    for (const day of [1, 2, 3])
      await see([aListing({ daysOnMarket: 12 + day }), neighbour], AT + day * DAY_MS);
    expect(await sightings()).toEqual([]);
    expect(await db.observations.count()).toBe(1);
    expect((await onlyLead())?.updatedAt).toBe(AT);
  });

  it('logs once, however often and in however many tabs at once it is seen', async () => {
    await capture([aListing()]);
    await Promise.all([see([cheaper]), see([cheaper]), see([cheaper, cheaper])]);
    await see([cheaper], LATER + DAY_MS);
    expect(await sightings()).toHaveLength(1);
  });

  it('keeps what only the full page shows when a card of a list says less and other', async () => {
    await capture([aListing({ baths: 2.5, type: 'Single Family' })]);
    await see([{ ...cheaper, baths: 2, type: 'House', status: 'foreclosure', estimate: 236_000 }]);
    const facts = (await onlyLead())?.facts;
    expect([facts?.baths?.value, facts?.type?.value]).toEqual([2.5, 'Single Family']);
    expect(facts?.estimate?.value).toBe(236_000);
  });

  it('logs each house of a list by itself', async () => {
    await capture([aListing(), neighbour]);
    await see([cheaper, { ...neighbour, status: 'pending' }]);
    const logged = await sightings();
    expect(logged.map(({ leadIds }) => leadIds.length)).toEqual([1, 1]);
    const statuses = logged.map(({ detail }) => detail.kind === 'seen-again' && detail.status?.to);
    expect(new Set(statuses)).toEqual(new Set([undefined, 'pending']));
  });

  it('does not log the price of another site at each visit', async () => {
    const redfin = aListing({
      site: 'redfin',
      listingId: '77',
      url: 'https://www.redfin.com/OH/x/home/77',
      price: asking(255_000),
    });
    await capture([aListing()]);
    await capture([redfin], AT + 1);
    for (const day of [1, 2, 3, 4]) {
      await see([aListing()], AT + day * DAY_MS);
      await see([redfin], AT + day * DAY_MS + 1);
    }
    expect(await sightings()).toEqual([]);
  });

  it('leaves a price that the user set alone', async () => {
    await capture([aListing()]);
    const lead = await onlyLead();
    await db.observations.add({
      id: 'own',
      leadId: lead?.id ?? '',
      source: 'user',
      at: AT + 1,
      facts: { price: { ...asking(200_000), kind: 'asking' } as NonNullable<Listing['price']> },
      listing: null,
      lookupId: null,
      dataAsOf: null,
      withdrawnBy: null,
    });
    await see([cheaper]);
    expect((await onlyLead())?.facts.price?.value.amount).toBe(200_000);
    expect((await sightings())[0]?.detail).toMatchObject({ priceTo: asking(239_000) });
  });

  it('follows a listing to its new address when the house is listed anew', async () => {
    await capture([aListing({ daysOnMarket: 142 })]);
    const url = 'https://www.zillow.com/homedetails/123-Sample-St/1002_zpid/';
    const [onPage] = await see([aListing({ listingId: '1002', url, daysOnMarket: 3 })]);
    expect(onPage?.relisting).toMatchObject({ daysReached: 142 });
    const lead = await onlyLead();
    expect(lead?.listingKeys).toEqual(['zillow:1001', 'zillow:1002']);
    expect(lead?.sightings).toMatchObject([{ url }]);
    expect(lead?.facts.daysOnMarket?.value).toBe(3);
    expect((await sightings())[0]?.detail).toMatchObject({ relisting: { daysReached: 142 } });
  });
});

describe('undoing', () => {
  it('of a sighting brings the old price back, and it stays undone when the page is seen again', async () => {
    await capture([aListing()]);
    await see([cheaper]);
    const [sighting] = await sightings();
    expect(await undoChange(db, sighting?.id ?? '', LATER + 1)).toEqual({ ok: true, value: null });
    await see([cheaper], LATER + DAY_MS);
    const lead = await onlyLead();
    expect(lead?.facts.price?.value.amount).toBe(249_000);
    expect(lead?.priceChange).toBeNull();
    expect(await sightings()).toHaveLength(1);
    await see([aListing({ price: asking(229_000) })], LATER + 2 * DAY_MS);
    expect((await onlyLead())?.priceChange).toMatchObject({ from: 249_000, to: 229_000 });
  });

  it('of a save is not held up by what was seen since', async () => {
    const { eventId } = await capture([aListing()]);
    await see([cheaper]);
    expect((await undoChange(db, eventId ?? '', LATER + 1)).ok).toBe(true);
    expect(await db.leads.count()).toBe(0);
  });

  it('of a second save goes back to what was seen since, not before', async () => {
    await capture([aListing()]);
    const second = await capture([aListing({ price: asking(245_000) })], AT + DAY_MS);
    await see([cheaper]);
    expect((await undoChange(db, second.eventId ?? '', LATER + 1)).ok).toBe(true);
    expect((await onlyLead())?.priceChange).toMatchObject({ from: 249_000, to: 239_000 });
  });

  it('of a move is not held up by what was seen since', async () => {
    await capture([aListing()]);
    const lead = await onlyLead();
    const moved = await moveLeads(
      db,
      { leadIds: [lead?.id ?? ''], stageId: 'contacted', afterLeadId: null },
      AT + 1,
    );
    await see([cheaper]);
    expect((await undoChange(db, moved.ok ? moved.value.eventId : '', LATER + 1)).ok).toBe(true);
    expect((await onlyLead())?.facts.price?.value.amount).toBe(239_000);
  });

  it('of a sighting whose lead is gone is refused', async () => {
    const { eventId } = await capture([aListing()]);
    await see([cheaper]);
    const [sighting] = await sightings();
    await undoChange(db, eventId ?? '', LATER + 1);
    expect((await undoChange(db, sighting?.id ?? '', LATER + 2)).ok).toBe(false);
    expect(await db.leads.count()).toBe(0);
  });
});
