import type { Facts } from '@/lib/domain/facts.ts';
import type { Price, PriceKind } from '@/lib/domain/listing.ts';
import { DAY_MS, MINUTE_MS } from '@/lib/shared/clock.ts';

const HOUR_MS = 60 * MINUTE_MS;
const RELATIVE_UP_TO_MS = 14 * DAY_MS;

/** Whole currency units: "$249,000", "CA$310,000". */
export function formatMoney(amount: number, currency = 'USD'): string {
  return amount.toLocaleString('en-US', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
}

/** Short money for sums and changes: "$940", "$10k", "$4.3k", "$912k", "$1.9M". */
export function formatMoneyShort(amount: number, currency = 'USD'): string {
  const compact = (digits: number) =>
    amount
      .toLocaleString('en-US', {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumFractionDigits: digits,
      })
      .replace('K', 'k');
  const size = Math.abs(amount);
  return compact(size >= 1_000_000 || (size >= 1000 && size < 20_000) ? 1 : 0);
}

/** A listing price with what kind of price it is: "$249,000", "From $1,200", "$1,450/mo". */
export function formatPrice({ amount, max, currency, kind }: Price): string {
  const from = formatMoney(amount, currency);
  const range = max === null ? from : `${from}–${formatMoney(max, currency)}`;
  const texts: Record<PriceKind, string> = {
    asking: from,
    from: `From ${from}`,
    range,
    rent: `${range}/mo`,
    auction: `${from} bid`,
  };
  return texts[kind];
}

/** "3 bd 2 ba · 1,480 sf": only what is known; empty when nothing is. A studio is 0 bedrooms. */
export function formatSize({ beds, baths, sqft }: Pick<Facts, 'beds' | 'baths' | 'sqft'>): string {
  return formatRooms({
    beds: beds?.value ?? null,
    baths: baths?.value ?? null,
    sqft: sqft?.value ?? null,
  });
}

/** The same of plain numbers; null is not known. */
export function formatRooms({
  beds,
  baths,
  sqft,
}: Record<'beds' | 'baths' | 'sqft', number | null>): string {
  const rooms = [
    beds !== null && (beds === 0 ? 'Studio' : `${beds} bd`),
    baths !== null && `${baths} ba`,
  ].filter((part) => part !== false);
  const area = sqft !== null && `${sqft.toLocaleString('en-US')} sf`;
  return [rooms.join(' '), area].filter(Boolean).join(' · ');
}

/** "Apr 14, 2021" from an ISO date: the same day everywhere, never moved by the reader's time zone. */
export function formatDay(isoDate: string): string {
  const date = new Date(isoDate);
  if (Number.isNaN(date.getTime())) return isoDate;
  return date.toLocaleDateString('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
}

/** How long ago: "just now", "4 min ago", "3 h ago", "11 d ago", and after 14 days the date. */
export function formatAgo(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE_MS) return 'just now';
  if (age > RELATIVE_UP_TO_MS) return formatDate(at, now);
  return `${formatAge(age)} ago`;
}

/** A length of time in its largest unit: "4 min", "3 h", "11 d". */
export function formatAge(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(1, Math.floor(ms / MINUTE_MS))} min`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} h`;
  return `${Math.floor(ms / DAY_MS)} d`;
}

/** "Nov 21", with the year when it is not this one. */
export function formatDate(at: number, now: number): string {
  const date = new Date(at);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** "1 lead", "4 leads". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** "1,200" */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** A count where there is room for four digits: "940", "9,400", "19k". */
export const formatCountShort = (count: number): string =>
  count < 10_000 ? formatCount(count) : `${Math.floor(count / 1000)}k`;
