import { describe, expect, it } from 'vitest';
import { aListing, asking } from '@/tests/support/builders.ts';
import type { Listing } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';
import { newsOf, steadyNews, type PageReading } from './listing-news.ts';

const NOW = Date.UTC(2026, 10, 24);

/** A reading of so many days ago. */
const read = (daysAgo: number, overrides: Partial<Listing> = {}): PageReading => ({
  listing: aListing(overrides),
  at: NOW - daysAgo * DAY_MS,
});

const monthly = (amount: number): Listing['price'] => ({
  amount,
  max: null,
  currency: 'USD',
  kind: 'rent',
});

/** On a site without a reader of its own. */
const elsewhere = (host: string, amount: number) => ({
  site: 'generic',
  listingId: null,
  url: `https://${host}/1`,
  price: asking(amount),
});

const relisting = (reading: PageReading, ...earlier: PageReading[]) =>
  newsOf(reading, earlier)?.relisting ?? null;

describe('newsOf', () => {
  it('is another price of the same kind, with when the old one was last read', () => {
    const news = newsOf(read(0, { price: asking(239_000) }), [read(3), read(15)]);
    expect(news?.price).toEqual({
      from: asking(249_000),
      to: asking(239_000),
      at: NOW,
      lastAt: NOW - 3 * DAY_MS,
    });
    expect(news?.status).toBeNull();
  });

  it.each<[string, Partial<Listing>]>([
    ['the same once more', {}],
    ['days on market that went on', { daysOnMarket: 15 }],
    ['a page that leaves price and status out', { price: null, status: null }],
    [
      'a price of another kind',
      { price: { ...asking(230_000), kind: 'from' } as Listing['price'] },
    ],
    ['another currency', { price: { ...asking(310_000), currency: 'CAD' } as Listing['price'] }],
    ['an estimate', { price: null, estimate: 230_000 }],
    [
      'anything but price, status and clock',
      { beds: 4, sqft: 1500, description: 'Now with a roof' },
    ],
  ])('is null for %s', (_what, overrides) => {
    expect(newsOf(read(0, overrides), [read(3, { daysOnMarket: 12 })])).toBeNull();
  });

  it('is null for a site that never said anything of the house', () => {
    const redfin = { site: 'redfin', listingId: '77', price: asking(200_000) };
    expect(newsOf(read(0, redfin), [read(3)])).toBeNull();
  });

  it('compares each site with itself, also those without a reader of their own', () => {
    const earlier = [
      read(1, elsewhere('a.example', 249_000)),
      read(2, elsewhere('b.example', 255_000)),
    ];
    expect(newsOf(read(0, elsewhere('b.example', 255_000)), earlier)).toBeNull();
    expect(newsOf(read(0, elsewhere('b.example', 245_000)), earlier)?.price?.from).toEqual(
      asking(255_000),
    );
  });

  it('finds the last price behind readings that show none', () => {
    const earlier = [read(1, { price: null }), read(5)];
    expect(newsOf(read(0, { price: asking(239_000) }), earlier)?.price?.lastAt).toBe(
      NOW - 5 * DAY_MS,
    );
  });

  it('is another status', () => {
    const news = newsOf(read(0, { status: 'pending' }), [read(15)]);
    expect(news?.status).toMatchObject({ from: 'for-sale', to: 'pending' });
  });

  it('takes what lists and pages of one site name differently for news once', () => {
    const page = read(2, { status: 'contingent' });
    const list = read(1, { status: 'pending' });
    expect(newsOf(list, [page])?.status?.to).toBe('pending');
    expect(newsOf(read(0, { status: 'contingent' }), [list, page])).toBeNull();
  });

  it('keeps the sale and the rent of one house apart', () => {
    const sale = read(3);
    const rent = read(2, { status: 'for-rent', price: monthly(1800) });
    expect(newsOf(read(0), [rent, sale])).toBeNull();
    expect(
      newsOf(read(0, { status: 'for-rent', price: monthly(1700) }), [sale, rent]),
    ).toMatchObject({ price: { from: monthly(1800) }, status: null });
  });

  it('compares a listing with itself while the site shows two of one house', () => {
    const two = read(1, { listingId: '2', price: asking(230_000) });
    expect(newsOf(read(0), [two, read(2)])).toBeNull();
  });
});

describe('relisting', () => {
  it('is a clock that started after the last reading and fell back', () => {
    const old = read(9, { daysOnMarket: 142 });
    expect(relisting(read(0, { daysOnMarket: 3 }), old)).toEqual({
      site: 'zillow',
      at: NOW,
      daysReached: 142,
    });
  });

  it('is a house back for sale after it was gone, by its new clock', () => {
    const gone = read(20, { status: 'off-market', price: null });
    const news = newsOf(read(0, { daysOnMarket: 10 }), [gone, read(60, { daysOnMarket: 5 })]);
    expect(news).toMatchObject({
      status: { from: 'off-market', to: 'for-sale' },
      relisting: { daysReached: 5 },
    });
  });

  it('is null for a clock that started before the last reading: the page only counts otherwise', () => {
    expect(relisting(read(0, { daysOnMarket: 31 }), read(30, { daysOnMarket: 200 }))).toBeNull();
    expect(relisting(read(0, { daysOnMarket: 0 }), read(0.1, { daysOnMarket: 3 }))).toBeNull();
  });

  it('is null for a clock that stood still under contract and goes on', () => {
    const pending = read(60, { status: 'pending', daysOnMarket: 40 });
    expect(relisting(read(0, { daysOnMarket: 41 }), pending)).toBeNull();
  });

  it('is null while the house is under contract or gone', () => {
    const old = read(9, { daysOnMarket: 142 });
    expect(relisting(read(0, { status: 'sold', daysOnMarket: 3 }), old)).toBeNull();
  });

  it('is an id the site never gave this house, where no clock says otherwise', () => {
    const old = read(30, { daysOnMarket: 142 });
    expect(relisting(read(0, { listingId: '2' }), old)).toMatchObject({ daysReached: 142 });
    expect(relisting(read(0, { listingId: '2', daysOnMarket: 172 }), old)).toBeNull();
    expect(relisting(read(0, { listingId: null }), old)).toBeNull();
  });

  it('is a new number of the MLS, however the number is written', () => {
    const old = read(30, { mlsId: '224100110' });
    expect(relisting(read(0, { mlsId: '225000001' }), old)).toMatchObject({ daysReached: null });
    expect(relisting(read(0, { mlsId: '#OH224100110' }), old)).toBeNull();
  });
});

describe('steadyNews', () => {
  it('waits a day before it takes a return to what was said before for news', () => {
    const changed = (daysAgo: number) => read(daysAgo, { price: asking(239_000) });
    expect(newsOf(read(0), [changed(0.5), read(9)])).not.toBeNull();
    expect(steadyNews(read(0), [changed(0.5), read(9)])).toBeNull();
    expect(steadyNews(read(0), [changed(1), read(9)])?.price?.to).toEqual(asking(249_000));
  });

  it('is all the news when some of it was never said before', () => {
    const earlier = [read(0.5, { price: asking(239_000) }), read(9)];
    expect(steadyNews(read(0, { status: 'pending' }), earlier)).toMatchObject({
      price: { to: asking(249_000) },
      status: { to: 'pending' },
    });
  });
});
