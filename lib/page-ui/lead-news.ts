import type { SeenChange } from '../domain/lead.ts';
import type { Listing, ListingStatus } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import { DAY_MS } from '../shared/clock.ts';
import { priceWords } from '../shared/price-words.ts';
import { capital, dayWords } from './words.ts';

const NEWS_MS = 14 * DAY_MS;

/**
 * What changed about a lead while that is news and still what its page says, in the two lines of the pill:
 * "Relisted, $10,000 lower" and "The clock was at 142 days, logged". Null when nothing did.
 */
export function leadNews(
  lead: LeadOnPage,
  listing: Listing,
  now: number,
): { title: string; detail: string } | null {
  const steps = [relistedStep, priceStep, statusStep].flatMap(
    (stepOf) => stepOf(lead, listing, now) ?? [],
  );
  const [first] = steps;
  if (first === undefined) return null;
  const title = capital(steps.map((step) => step.title).join(', '));
  return { title, detail: `${first.detail}, logged` };
}

/** The lead's last price change while it is news and still what the page asks; else null. */
export const freshPriceChange = ({ priceChange }: LeadOnPage, { price }: Listing, now: number) =>
  fresh(priceChange, price?.amount, now);

/** What the status became, in a word for the chip, while that is news and still what the page says; else null. */
export function freshStatusWord(
  { statusChange }: LeadOnPage,
  { status }: Listing,
  now: number,
): string | null {
  const news = fresh(statusChange, status, now);
  return news && capital(statusWords(news.to));
}

interface Step {
  title: string;
  detail: string;
}

function relistedStep({ relisting }: LeadOnPage, { site }: Listing, now: number): Step | null {
  if (relisting?.site !== site || now - relisting.at >= NEWS_MS) return null;
  const { daysReached: days } = relisting;
  const clock = `The clock was at ${days} ${days === 1 ? 'day' : 'days'}`;
  return { title: 'relisted', detail: days === null ? 'Under a new listing id' : clock };
}

function priceStep(lead: LeadOnPage, listing: Listing, now: number): Step | null {
  const news = freshPriceChange(lead, listing, now);
  if (news === null || listing.price === null) return null;
  const { from, to, at, lastAt } = news;
  const { currency } = listing.price;
  const when = lastAt === undefined ? `until ${dayWords(at)}` : `on ${dayWords(lastAt)}`;
  return {
    title: `${priceWords(Math.abs(to - from), currency)} ${to < from ? 'lower' : 'higher'}`,
    detail: `Was ${priceWords(from, currency)} ${when}`,
  };
}

function statusStep({ statusChange }: LeadOnPage, { status }: Listing, now: number): Step | null {
  const news = fresh(statusChange, status, now);
  if (news === null) return null;
  return {
    title: `now ${statusWords(news.to)}`,
    detail: `Was ${statusWords(news.from)} until ${dayWords(news.lastAt ?? news.at)}`,
  };
}

function fresh<Value>(
  change: SeenChange<Value> | null,
  said: Value | null | undefined,
  now: number,
): SeenChange<Value> | null {
  return change?.to === said && change && now - change.at < NEWS_MS ? change : null;
}

/** "off market": the ids are the words; the table of words would only weigh on every page. */
const statusWords = (status: ListingStatus): string => status.replace('-', ' ');
