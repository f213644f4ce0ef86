import type { Observation } from '../domain/facts.ts';
import type { Lead, Relisting, SeenChange } from '../domain/lead.ts';
import type { Listing, ListingStatus, Price } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';
import { relistingOf } from './relisting.ts';

/** What one page said of a house, and when. */
export interface PageReading {
  listing: Listing;
  at: number;
}

/** What a page says differently than its site did before; each null when that is no news. */
export interface ListingNews {
  price: SeenChange<Price> | null;
  status: SeenChange<ListingStatus> | null;
  relisting: Relisting | null;
}

/** What pages said of a lead, newest first. */
export const pageReadings = (observations: readonly Observation[]): PageReading[] =>
  observations
    .flatMap(({ source, listing, at }) => (source === 'page' && listing ? [{ listing, at }] : []))
    .toSorted((a, b) => b.at - a.at);

/**
 * What a reading says that its own site did not say before, or null. Sites are never compared with each
 * other, nor a price with one of another kind or currency; what a page leaves out is no news.
 * `earlier` is newest first.
 */
export function newsOf(
  { listing, at }: PageReading,
  earlier: readonly PageReading[],
): ListingNews | null {
  const said = comparable(listing, earlier);
  const own = ofSameListing(listing, said);
  const news = {
    price: priceNews(listing, at, own),
    status: statusNews(listing, at, own),
    relisting: relistingOf({ listing, at }, said),
  };
  return news.price || news.status || news.relisting ? news : null;
}

/**
 * The news that is worth a line in the log without anybody having pressed Save. Within a day of a change,
 * nothing but a return to what the site said before is its lists and pages not yet agreeing.
 */
export function steadyNews(
  reading: PageReading,
  earlier: readonly PageReading[],
): ListingNews | null {
  const news = newsOf(reading, earlier);
  if (news === null) return null;
  const own = ofSameListing(reading.listing, comparable(reading.listing, earlier));
  const [newest, ...older] = own;
  if (newest === undefined || reading.at - newest.at >= DAY_MS) return news;
  const { price, status, relisting } = news;
  const wavers =
    relisting === null &&
    (!price || older.some(({ listing }) => isSamePrice(listing.price, price.to))) &&
    (!status || older.some(({ listing }) => listing.status === status.to));
  return wavers ? null : news;
}

/** The last change of each kind that a lead's observations hold. */
export function lastChanges(
  observations: readonly Observation[],
): Required<Pick<Lead, 'priceChange' | 'statusChange' | 'relisting'>> {
  const readings = pageReadings(observations);
  const news = readings.flatMap((each, index) => newsOf(each, readings.slice(index + 1)) ?? []);
  const price = news.find((each) => each.price)?.price;
  return {
    priceChange: price
      ? { ...price, from: price.from.amount, to: price.to.amount }
      : toldPriceChange(observations),
    statusChange: news.find(({ status }) => status)?.status ?? null,
    relisting: news.find(({ relisting }) => relisting)?.relisting ?? null,
  };
}

/** The last change of price that a file told of, where pages read here tell of none. */
const toldPriceChange = (observations: readonly Observation[]): SeenChange<number> | null =>
  observations.flatMap((each) => each.toldPriceChange ?? []).toSorted((a, b) => b.at - a.at)[0] ??
  null;

/** Whether two listings are of one site. All sites without a reader of their own share one id. */
export const isSameSite = (a: Listing, b: Listing): boolean =>
  a.site === b.site && (a.site !== 'generic' || new URL(a.url).host === new URL(b.url).host);

/** The site's readings of the same market: a house can be for sale and for rent at once. Else all of them. */
function comparable(listing: Listing, earlier: readonly PageReading[]): PageReading[] {
  const said = earlier.filter((each) => isSameSite(each.listing, listing));
  const sameMarket = said.filter((each) => isRental(each.listing) === isRental(listing));
  return sameMarket.length > 0 ? sameMarket : said;
}

/** A site can show two listings of one house side by side; one it never showed follows the last. */
function ofSameListing({ listingId }: Listing, said: PageReading[]): PageReading[] {
  const own = said.filter(({ listing }) => listing.listingId === listingId);
  return own.length > 0 ? own : said;
}

const isRental = ({ price, status }: Listing): boolean =>
  price?.kind === 'rent' || status === 'for-rent' || status === 'rented';

function priceNews(
  { price }: Listing,
  at: number,
  own: readonly PageReading[],
): ListingNews['price'] {
  if (price === null) return null;
  for (const { listing, at: lastAt } of own) {
    const from = listing.price;
    if (from === null || from.kind !== price.kind || from.currency !== price.currency) continue;
    return from.amount === price.amount ? null : { from, to: price, at, lastAt };
  }
  return null;
}

const isSamePrice = (a: Price | null, b: Price): boolean =>
  a?.amount === b.amount && a.kind === b.kind && a.currency === b.currency;

/** Statuses that one site's lists and pages tell apart differently. */
const SHADES: readonly ReadonlySet<ListingStatus>[] = [
  new Set(['for-sale', 'coming-soon', 'auction', 'foreclosure']),
  new Set(['pending', 'contingent']),
];

function statusNews(
  { status: to }: Listing,
  at: number,
  own: readonly PageReading[],
): ListingNews['status'] {
  if (to === null) return null;
  const last = own.find(({ listing }) => listing.status !== null);
  const from = last?.listing.status;
  if (!last || !from || from === to) return null;
  const isShade = SHADES.some((shade) => shade.has(from) && shade.has(to));
  if (isShade && own.some(({ listing }) => listing.status === to)) return null;
  return { from, to, at, lastAt: last.at };
}
