import type { Relisting } from '../domain/lead.ts';
import type { Listing, ListingStatus } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';
import type { PageReading } from './listing-news.ts';

const UNDER_CONTRACT: ReadonlySet<ListingStatus | null> = new Set<ListingStatus>([
  'pending',
  'contingent',
]);
const GONE: ReadonlySet<ListingStatus | null> = new Set<ListingStatus>([
  'sold',
  'off-market',
  'rented',
]);
/** By how much two clocks of one site may differ: its lists and pages count differently. */
const CLOCK_SLACK_DAYS = 7;

/**
 * Whether this reading shows the house listed anew, or null. The clock of days on market decides where there
 * is one: it started after the last reading and fell back. Where there is none, an id the site never gave
 * this house does. `said` is what the site said before, newest first.
 */
export function relistingOf(
  { listing, at }: PageReading,
  said: readonly PageReading[],
): Relisting | null {
  if (GONE.has(listing.status) || UNDER_CONTRACT.has(listing.status)) return null;
  const last = said.find((each) => each.listing.daysOnMarket !== null);
  const daysReached = last?.listing.daysOnMarket ?? null;
  const relisting = { site: listing.site, at, daysReached };
  const hasNewId = isNewId(listing, said);
  const days = listing.daysOnMarket;
  if (!last || daysReached === null || days === null) return hasNewId ? relisting : null;
  if (at - days * DAY_MS <= last.at) return null;
  const since = said.filter((each) => each.at >= last.at).map((each) => each.listing.status);
  const wasGone = since.some((status) => GONE.has(status));
  // Some clocks stand still under contract and go on afterwards; those never fall back.
  const slack = since.some((status) => UNDER_CONTRACT.has(status)) ? 1 : CLOCK_SLACK_DAYS;
  return hasNewId || wasGone || daysReached - days >= slack ? relisting : null;
}

/** An id of the site, or of its MLS, where the site gave this house only others before. */
function isNewId(listing: Listing, said: readonly PageReading[]): boolean {
  const ids = said.flatMap((each) => each.listing.listingId ?? []);
  const mlsIds = said.flatMap((each) => each.listing.mlsId ?? []);
  const { listingId, mlsId } = listing;
  const isNewListing = listingId !== null && ids.length > 0 && !ids.includes(listingId);
  const isNewAtMls =
    mlsId !== null && mlsIds.length > 0 && !mlsIds.some((known) => isSameMlsId(known, mlsId));
  return isNewListing || isNewAtMls;
}

/** "#224100110", "OH224100110" and "224100110" are one number. */
function isSameMlsId(a: string, b: string): boolean {
  const [one, other] = [a, b].map((id) => id.replaceAll(/[^a-z\d]/gi, '').toLowerCase());
  return one !== undefined && other !== undefined && (one.endsWith(other) || other.endsWith(one));
}
