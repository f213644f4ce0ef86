import type { PriceEvent } from '../domain/listing.ts';
import { cleanText } from './clean-text.ts';
import { asText, first, list } from './json.ts';
import { toPrice } from './parse-money.ts';

/** What a page shows at most; the rest is older than anybody asks for. */
const MOST_EVENTS = 60;

/**
 * The price history from `{date, event, amount}` rows as a page has them: the date as a date, a text
 * or milliseconds, the amount as a number or text. Rows without a date or a word are left out; null
 * where none is left.
 */
export function buildHistory(rows: unknown): PriceEvent[] | null {
  const events = list(rows)
    .slice(0, MOST_EVENTS)
    .flatMap((row) => {
      const date = toDate(first(row, 'date'));
      const event = cleanText(asText(first(row, 'event')).slice(0, 160)).slice(0, 80);
      const price = toPrice(first(row, 'amount'), 'USD', 'asking');
      return date && event ? [{ date, event, amount: price?.amount ?? null }] : [];
    });
  return events.length ? events : null;
}

const DAY = /^(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)\/(\d\d?)\/(\d{4}|\d\d))(?!\d)/;

/** The ISO date of "2021-05-12…", "05/12/2021", "5/12/21", "May 12, 2021" or milliseconds; null for anything else. */
export function toDate(raw: unknown): string | null {
  if (typeof raw === 'number') return isoDate(raw);
  const text = asText(raw).trim().slice(0, 40);
  const [, year, month, day, usMonth, usDay, usYear] = DAY.exec(text) ?? [];
  if (year) return isoDate(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (usYear) {
    const full = usYear.length === 2 ? `20${usYear}` : usYear;
    return isoDate(Date.UTC(Number(full), Number(usMonth) - 1, Number(usDay)));
  }
  return /^[a-z]{3,9}\.? \d\d?,? \d{4}$/i.test(text) ? isoDate(Date.parse(`${text} UTC`)) : null;
}

/** A day between 1900 and 2100, which no house was sold outside of. */
function isoDate(time: number): string | null {
  const day = Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString() : '';
  return /^(?:19|20)\d\d-/.test(day) ? day.slice(0, 10) : null;
}
