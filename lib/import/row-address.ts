import { normalizeAddress } from '../address/address.ts';
import type { PostalAddress } from '../domain/listing.ts';
import { RowError, type RowCells } from './row-cells.ts';

/** States whose ZIP codes begin with a zero, which spreadsheets drop. */
const ZERO_ZIPS = /^(?:CT|MA|ME|NH|NJ|RI|VT|PR|VI)$/i;

/** The address of a row, from its parts or from one line. Parts fill in what the line lacks. */
export function rowAddress(cells: RowCells): PostalAddress {
  const whole = cells.text('address');
  const street = cells.text('street');
  const line = street ?? whole;
  const city = cells.text('city', 100);
  const state = cells.text('state', 50);
  const zip = zipOf(cells.text('zip', 20), state);
  const own: PostalAddress = {
    street: line,
    unit: cells.text('unit', 50),
    city,
    state,
    zip,
    country: countryOf(cells.text('country', 60)),
  };
  const isOneLine = line !== null && line.includes(',');
  return isOneLine && (city === null || zip === null) ? fromLine(line, own) : own;
}

/** "1 Sample St, Sampleton, OH 43001" in one cell. */
function fromLine(line: string, own: PostalAddress): PostalAddress {
  const [street = line, ...rest] = line.split(/,\s*/);
  const normalized = normalizeAddress(line);
  const last = rest.at(-1) ?? '';
  const place = /^(?:(.*?)\s+)?([A-Z]{2})\.?\s+(\d{5}(?:-\d{4})?)(?:\s+USA?)?$/i.exec(last);
  const unit = rest.length > 2 ? (rest[0] ?? null) : null;
  if (place === null || normalized === null) return own;
  const city = place[1] ?? rest.at(-2) ?? null;
  return {
    ...own,
    street,
    unit: own.unit ?? (unit === city ? null : unit),
    city: own.city ?? city,
    state: own.state ?? (place[2] ?? '').toUpperCase(),
    zip: own.zip ?? place[3] ?? null,
  };
}

function zipOf(zip: string | null, state: string | null): string | null {
  if (zip === null || !/^\d+(?:\.0)?$/.test(zip)) return zip;
  const digits = zip.replace(/\.0$/, '');
  if (digits.length === 5) return digits;
  if (digits.length === 9) return `${digits.slice(0, 5)}-${digits.slice(5)}`;
  if (digits.length >= 3 && digits.length < 5 && ZERO_ZIPS.test(state ?? ''))
    return digits.padStart(5, '0');
  throw new RowError(`ZIP has ${digits.length} ${digits.length === 1 ? 'digit' : 'digits'}`);
}

function countryOf(country: string | null): string | null {
  if (country === null) return null;
  if (/^(?:usa|u\.s\.a?\.?|united states(?: of america)?)$/i.test(country)) return 'US';
  return /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : null;
}
