import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing, ListingStatus, Reading } from '../lib/domain/listing.ts';

type Value = string | number | null;

/** A saved page and what a person found on it; the shape of `manifest.json` beside the pages. */
export interface SavedPage {
  file: string;
  site: string;
  kind: string;
  /** The page's address; a remark in brackets may follow it. */
  url: string | null;
  /** The home, for details; a remark for negatives. */
  truth?: HomeTruth | string;
  /** The rows, for results. */
  cards?: CardsTruth;
}

/** What one home's page says; a missing key says nothing, null says "not on the page". */
export interface HomeTruth {
  street?: Value;
  city?: Value;
  state?: Value;
  zip?: Value;
  price?: Value;
  beds?: Value;
  baths?: Value;
  sqft?: Value;
  /** The site's own word. */
  status?: string | null;
  listing_id?: Record<string, Value>;
}

/** What a results page says: how many rows, and some of them. */
interface CardsTruth {
  state_listResults?: number;
  /** More than one where the page holds answers to several searches; the first is the one shown. */
  state_gis_homes?: number[];
  dom_articles?: number;
  state_properties?: number;
  state_homes?: number;
  dom_static?: number;
  dom_cards?: number;
  sample?: CardTruth[];
}

/** One row: an address line, or a title where cards have none; words where a number is a range or "from". */
interface CardTruth {
  address: string;
  url?: string | null;
  price?: Value;
  beds?: Value;
  baths?: Value;
  sqft?: Value;
}

/** The pages of a manifest, those that are HTML and are there. */
export function readManifest(folder: string): SavedPage[] {
  const { fixtures } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    fixtures: SavedPage[];
  };
  return fixtures.filter(({ file }) => file.endsWith('.html') && existsSync(join(folder, file)));
}

/** The page's address without the remark behind it. */
export const addressOf = ({ url }: SavedPage): string => (url ?? '').split(' ')[0] ?? '';

/** Where a reading is not what the page says, in words; empty where all is right. */
export function pageDifferences(page: SavedPage, reading: Reading): string[] {
  if (page.kind === 'negative') return reading.kind === 'none' ? [] : [`read ${reading.kind}`];
  if (reading.kind === 'none') return [`read nothing: ${reading.reason}`];
  if (reading.kind === 'results') return rowDifferences(reading.listings, page.cards ?? {});
  return typeof page.truth === 'object'
    ? differences(reading.listing, page.truth)
    : ['read one listing'];
}

/** Where one home is not what its page says. */
export function differences(listing: Listing, truth: HomeTruth): string[] {
  const { address, price, beds, baths, sqft, status, listingId, mlsId, mlsName, apn } = listing;
  const street = [address.street, address.unit].filter(Boolean).join(' ') || null;
  const said = { ...truth, status: truth.status && statusOf(truth.status) };
  const wrong = compare(
    { ...address, street, price: price?.amount ?? null, beds, baths, sqft, status },
    said,
  );
  const ids = new Set([listingId, mlsId, mlsName, apn].map(plain));
  for (const [name, id] of Object.entries(truth.listing_id ?? {})) {
    if (id === null || OTHER_IDS.has(name) || ids.has(plain(id))) continue;
    wrong.push(`${name} ${id} is not among ${[...ids].join(', ')}`);
  }
  return wrong;
}

/** Ids beside the one in the page's address, which is ours: Redfin's of the offer, Apartments.com's of the unit. */
const OTHER_IDS = new Set(['redfin_listing_id', 'rental_key']);

/** How many rows a results page has. */
export const rowCount = (cards: CardsTruth): number | undefined =>
  cards.state_listResults ??
  cards.state_gis_homes?.[0] ??
  cards.dom_articles ??
  cards.state_properties ??
  cards.state_homes ??
  cards.dom_static ??
  cards.dom_cards;

function rowDifferences(rows: readonly Listing[], cards: CardsTruth): string[] {
  const count = rowCount(cards);
  const wrong = rows.length === count ? [] : [`${rows.length} rows for ${count}`];
  return [...wrong, ...sampleDifferences(rows, cards.sample ?? [])];
}

function sampleDifferences(rows: readonly Listing[], sample: CardTruth[]): string[] {
  return sample.flatMap((card) => {
    const row = rowOf(rows, card);
    if (!row) return [`no row for ${card.address}`];
    return cardDifferences(row, card).map((difference) => `${card.address}: ${difference}`);
  });
}

/** The row of a card: the one its link leads to, or whose street is in its address line. */
export function rowOf(rows: readonly Listing[], card: CardTruth): Listing | undefined {
  const { address: line, url } = card;
  const linked = url && rows.find((row) => row.url.endsWith(url.replace(/[?#].*/, '')));
  if (linked) return linked;
  return rows.find(({ address: { street, unit, city } }) => {
    const start = plain([street, unit].filter(Boolean).join(' '));
    return street && plain(line).startsWith(start) && line.includes(city ?? '');
  });
}

/** Where the row of a results page is not what its card says. */
export function cardDifferences(row: Listing, card: CardTruth): string[] {
  const said = { ...wordless(card), price: Number.parseFloat(String(card.price)) };
  return compare({ ...row, price: row.price?.amount ?? null }, said);
}

/** "2" and "5,060 sq. ft." are numbers; "studio..3" and "1 | 2" stand for no one number. */
const wordless = ({ beds, baths, sqft }: CardTruth): Partial<CardTruth> =>
  Object.fromEntries(
    Object.entries({ beds, baths, sqft }).map(([field, value]) => [
      field,
      typeof value === 'string' ? wordNumber(value) : value,
    ]),
  );

const wordNumber = (words: string): number | null => {
  const [, digits] = /^([\d,.]+)(?: sq\. ft\.)?$/.exec(words) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
};

const FIELDS = [
  'street',
  'city',
  'state',
  'zip',
  'price',
  'beds',
  'baths',
  'sqft',
  'status',
] as const;
type Facts = Partial<Record<(typeof FIELDS)[number], Value | undefined>>;

function compare(read: Facts, said: Facts): string[] {
  return FIELDS.filter((field) => said[field] !== undefined)
    .filter((field) => plain(read[field]) !== plain(said[field]))
    .map((field) => `${field} ${read[field] ?? null} for ${said[field]}`);
}

const STATUS: [RegExp, ListingStatus][] = [
  [/under contract|contingent/i, 'contingent'],
  [/pending/i, 'pending'],
  [/off market/i, 'off-market'],
  [/sold/i, 'sold'],
  [/for_?rent|^available/i, 'for-rent'],
  [/for.?sale|active|^live/i, 'for-sale'],
];

const statusOf = (words: string) => STATUS.find(([pattern]) => pattern.test(words))?.[1] ?? null;

const plain = (value: Value | undefined) =>
  String(value ?? '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ');
