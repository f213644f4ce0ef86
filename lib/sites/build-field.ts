import type { Listing, ListingField, PriceKind, Warning } from '../domain/listing.ts';
import { cleanText } from './clean-text.ts';
import type { Draft } from './draft.ts';
import { absoluteLink } from './absolute-link.ts';
import { buildHistory } from './build-history.ts';
import { asText, firstOf, list, pathsOf } from './json.ts';
import { parseAddressLine, splitUnit } from './parse-address.ts';
import { toPrice } from './parse-money.ts';
import { toNumber, unwrap } from './parse-number.ts';
import { parseStatus } from './parse-status.ts';

/** What a source may say, flat and unchecked; `addressLine` is "street, city, ST zip" in one. */
export type RawField =
  | Exclude<ListingField, 'address' | 'agent' | 'broker'>
  | ('street' | 'unit' | 'city' | 'state' | 'zip' | 'country' | 'addressLine')
  | ('currency' | 'priceKind' | 'lotUnit')
  | ('agentName' | 'agentPhone' | 'agentEmail' | 'brokerName' | 'brokerPhone');

/** Values as a page gives them: any type, any size. */
export type RawFacts = Partial<Record<RawField, unknown>>;

/** Space-separated paths for each field: where in a site's JSON it stands, best first. */
export type PathMap = Partial<Record<RawField, string>>;

/** Looks the mapped paths up in parsed JSON. */
export function pick(source: unknown, map: PathMap): RawFacts {
  const facts: RawFacts = {};
  let fields = fieldsOf.get(map);
  if (!fields) fieldsOf.set(map, (fields = takenApart(map)));
  for (const [field, paths] of fields) facts[field] = firstOf(source, paths);
  return facts;
}

/** Maps taken apart once: a results page looks up the same one for every row. */
const fieldsOf = new WeakMap<PathMap, [RawField, readonly string[][]][]>();

const takenApart = (map: PathMap) =>
  Object.entries(map).map(([field, paths]): [RawField, readonly string[][]] => [
    field as RawField,
    pathsOf(paths),
  ]);

/** Checks and converts one field; null (for an address: null parts) where the source has no sound value. */
export function buildField<F extends ListingField>(
  field: F,
  raw: RawFacts,
  draft: Draft,
): F extends 'address' ? Listing[F] : Listing[F] | null {
  return BUILDERS[field](raw, draft, field) as never;
}

type Build = (raw: RawFacts, draft: Draft, field: ListingField) => unknown;

const number =
  (min: number, max: number): Build =>
  (raw, { warnings }, field) => {
    const value = toNumber(raw[field as RawField]);
    if (value === null || (value >= min && value <= max)) return value;
    // Sites write 0 and -1 for "unknown": no reason to warn.
    if (value !== 0 && value !== -1) warn(warnings, 'odd-value', field, String(value));
    return null;
  };

const whole = (min: number, max: number): Build => {
  const build = number(min, max);
  return (raw, draft, field) => {
    const value = build(raw, draft, field);
    return typeof value === 'number' ? Math.round(value) : value;
  };
};

const text =
  (max: number): Build =>
  (raw, { warnings }, field) =>
    toText(raw[field as RawField], max, warnings, field);

const BUILDERS: Record<ListingField, Build> = {
  listingId: text(100),
  mlsId: text(100),
  mlsName: text(200),
  apn: text(100),
  address: buildAddress,
  lat: number(-90, 90),
  lng: number(-180, 180),
  price: (raw, draft) =>
    toPrice(raw.price, currency(raw, draft), (raw.priceKind ?? 'asking') as PriceKind),
  estimate: whole(1, 1e10),
  rentEstimate: whole(1, 1e10),
  beds: (raw, draft, field) => {
    const words = asText(raw.beds);
    if (!/^\s*studio/i.test(words)) return number(0, 1000)(raw, draft, field);
    // "Studio - 3 Beds" is a building.
    return /\d/.test(words) ? null : 0;
  },
  baths: (raw, draft, field) => number(0.25, 1000)(raw, draft, field) ?? sumOfBaths(raw),
  bathsFull: number(0, 1000),
  bathsHalf: number(0, 1000),
  sqft: number(1, 1e8),
  lot: buildLot,
  yearBuilt: number(1500, 2100),
  type: (raw, { warnings }) => {
    const type = toText(raw.type, 200, warnings, 'type');
    return type && asWords(type);
  },
  status: (raw) => parseStatus(raw.status),
  byOwner: ({ byOwner, status }) =>
    typeof byOwner === 'boolean' ? byOwner : /by owner|fsbo/i.test(asText(status)) || null,
  daysOnMarket: number(0, 1e5),
  hoaMonthly: whole(1, 1e6),
  description: text(10_000),
  priceHistory: (raw) => buildHistory(raw.priceHistory),
  photos: (raw, draft) => buildPhotos(raw.photos, draft.listing.url),
  agent: ({ agentName, agentPhone, agentEmail }, { warnings }) => {
    const name = toText(agentName, 200, warnings, 'agent');
    const phone = toText(agentPhone, 60, warnings, 'agent');
    const email = toText(agentEmail, 200, warnings, 'agent');
    return name || phone || email ? { name, phone, email } : null;
  },
  broker: ({ brokerName, brokerPhone }, { warnings }) => {
    const name = toText(brokerName, 200, warnings, 'broker');
    const phone = toText(brokerPhone, 60, warnings, 'broker');
    return name || phone ? { name, phone } : null;
  },
};

/** A half bath counts a half: "2 full, 1 half" is 2.5. */
function sumOfBaths({ bathsFull, bathsHalf }: RawFacts): number | null {
  const baths = (toNumber(bathsFull) ?? Number.NaN) + (toNumber(bathsHalf) ?? 0) / 2;
  return baths > 0 && baths <= 1000 ? baths : null;
}

function toText(raw: unknown, max: number, warnings: Warning[], field: ListingField) {
  const value = asText(unwrap(raw));
  if (value === '') return null;
  // Cut before cleaning: a page may hold megabytes.
  const lines = cleanText(value.slice(0, max * 2));
  const clean = field === 'description' ? lines : lines.replaceAll('\n', ' ');
  if (clean.length > max) warn(warnings, 'truncated', field, `${value.length} characters`);
  return clean.slice(0, max) || null;
}

/** "SINGLE_FAMILY" and "SingleFamilyResidence" as "Single Family" and "Single Family Residence". */
function asWords(type: string): string {
  if (!/^[A-Z_]{3,}$/.test(type)) return type.replace(/([a-z])([A-Z])/g, '$1 $2');
  const lower = type.toLowerCase().replaceAll('_', ' ');
  return lower.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function buildAddress(raw: RawFacts, { warnings }: Draft): Listing['address'] {
  const one = (value: unknown, max: number) => toText(value, max, warnings, 'address');
  const street = one(streetOf(asText(unwrap(raw.street))), 200);
  const city = one(raw.city, 100);
  const state = one(raw.state, 50);
  const zip = one(raw.zip, 20);
  const country = toCountry(one(raw.country, 60));
  const isWhole = street && city && state && zip && country;
  const line = isWhole ? null : parseAddressLine(one(raw.addressLine, 300) ?? '');
  const split = street ? splitUnit(street) : line;
  return {
    street: /undisclosed/i.test(split?.street ?? '') ? null : (split?.street ?? null),
    unit: one(raw.unit, 50) ?? split?.unit ?? null,
    city: city ?? line?.city ?? null,
    state: state ?? line?.state ?? null,
    zip: zip ?? line?.zip ?? null,
    country: country ?? line?.country ?? null,
  };
}

/** The first line, and a unit on the second: what else is there belongs to something else. */
function streetOf(shown: string): string {
  const [street = '', next = ''] = shown
    .slice(0, 1000)
    .trim()
    .split(/\s*\n\s*/);
  return next && splitUnit(`x ${next}`).unit ? `${street} ${next}` : street;
}

function toCountry(name: string | null): string | null {
  const code = name?.toUpperCase() ?? '';
  if (/^U(?:SA?$|NITED STATES)/.test(code)) return 'US';
  if (/^CANA?D?A?$/.test(code)) return 'CA';
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

function currency(raw: RawFacts, draft: Draft): string {
  const code = asText(raw.currency);
  return /^[A-Z]{3}$/.test(code) ? code : draft.currency;
}

/** "6,969.6 Square Feet", "2 acres", or a number with its unit beside it. */
function buildLot({ lot, lotUnit }: RawFacts): Listing['lot'] {
  const value = toNumber(lot);
  const words = `${asText(unwrap(lot))} ${asText(lotUnit)}`;
  const unit = /acre|\bac\b/i.test(words) ? 'acres' : /sq|feet/i.test(words) ? 'sqft' : null;
  return value !== null && value > 0 && value < 1e10 && unit ? { value, unit } : null;
}

function buildPhotos(raw: unknown, base: string): string[] {
  const links = new Set<string>();
  for (const shown of list(raw).slice(0, 200)) {
    const link = typeof shown === 'string' ? absoluteLink(shown, base) : null;
    if (link === null || link.length > 2000 || link.includes('nophoto')) continue;
    if (link.startsWith('https:') || link.startsWith('http:')) links.add(link);
    if (links.size === 60) break;
  }
  return [...links];
}

function warn(warnings: Warning[], code: Warning['code'], field: ListingField, detail: string) {
  warnings.push({ code, field, detail: detail.slice(0, 80) });
}
