import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '@/lib/domain/listing.ts';
import { generic } from '@/lib/sites/generic.ts';
import { siteForUrl } from '@/lib/sites/index.ts';
import { readPage } from '@/lib/sites/read-page.ts';
import { addressOf, pageDifferences, readManifest, type SavedPage } from '../scripts/page-truth.ts';
import { parseSavedPage } from '../scripts/saved-page.ts';
import { lacksSharedData, readSharedJson, sharedPath } from './support/shared-data.ts';

const FOLDER = 'listing-pages';
const pages = existsSync(sharedPath(FOLDER)) ? readManifest(sharedPath(FOLDER)) : [];
const siteIdOf = (page: SavedPage) => siteForUrl(addressOf(page))?.id ?? '';
const ours = pages.filter((page) => siteIdOf(page) !== 'generic');
const strangers = pages.filter((page) => !/zillow|redfin/.test(siteIdOf(page)));
const named = (list: SavedPage[], kind = /./) =>
  list.filter((page) => kind.test(page.kind)).map((page) => [page.file, page] as const);

const open = (page: SavedPage): Document =>
  parseSavedPage(readFileSync(sharedPath(FOLDER, page.file)), addressOf(page));

/** Where a reading is right and the truth has it otherwise: it counts a plan a builder would build among the homes. */
const TRUE_ALL_THE_SAME: Record<string, RegExp> = {
  'realtor/2026-02_search_utah.html': /^41 rows for 42$/,
  // In the page's JSON-LD, and in the title; not on the card.
  'craigslist/2026-07_search_apa_manhattan_new-url.html':
    /^Top-Floor FiDi 1BR.*: (?:beds|baths) 1 for null$/,
};
/** What a site has in its scripts alone: without them it is null, never something else. */
const ONLY_IN_SCRIPTS: Record<string, RegExp> = {
  craigslist: /^(?:zip null for|read nothing)/,
  // The page shows the first half of the postcode.
  rightmove: /^zip CB2 for CB2 |: sqft null for/,
  onthemarket: /^zip SW18 for SW18 |^(?:baths|sqft) null for/,
};
const STATE = 'script:not([type="application/ld+json"])';
/** A page after a redesign, or with one source less. */
const STRIPPED: Record<string, (document: Document) => void> = {
  classes: (document) => removeAttributes(document, /^class$/),
  'test ids': (document) => removeAttributes(document, /^(?:id$|data-)/),
  microdata: (document) => removeAttributes(document, /^item/),
  'JSON-LD': (document) => removeAll(document, 'script[type="application/ld+json"]'),
  'meta elements': (document) => removeAll(document, 'meta,title'),
};
/** What a page's own JSON-LD writes otherwise than its heading: the unit without its mark. */
const OTHERWISE: Record<string, RegExp> = {
  'trulia/2017-04_detail_67-bright-st-1_jersey-city-nj.html': /^street 67 Bright St 1 for /,
};
/** A field, a row, a lead or half a postcode that is not there. */
const LESS =
  / null for |zip \w+ for \w+ \w+$|^(?:read nothing|\d+ rows|no row |apn|mls)| is not among /;

function removeAttributes(document: Document, names: RegExp): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (names.test(name)) element.removeAttribute(name);
    }
  }
}

function removeAll(document: Document, selector: string): void {
  for (const element of document.querySelectorAll(selector)) element.remove();
}

const wrongIn = (page: SavedPage, reading: Reading) =>
  pageDifferences(page, reading).filter((words) => !TRUE_ALL_THE_SAME[page.file]?.test(words));

const rowsOf = (reading: Reading) => (reading.kind === 'results' ? reading.listings : []);

describe.skipIf(lacksSharedData)('saved pages of sites with a reader', () => {
  it('are there', () => {
    expect(ours.length).toBeGreaterThan(10);
  });

  it.each(named(ours, /detail|search/))('%s gives what is on it, and stays as it is', (_, page) => {
    const document = open(page);
    const before = document.documentElement.outerHTML;
    const reading = readPage(document, addressOf(page));
    expect(wrongIn(page, reading)).toEqual([]);
    expect(document.documentElement.outerHTML === before).toBe(true);
    const cards = siteForUrl(addressOf(page))?.cardElements(document) ?? [];
    const known = new Set(rowsOf(reading).map(({ listingId }) => listingId));
    expect(page.kind === 'detail' || cards.length > 0).toBe(true);
    expect(cards.filter(({ listingId }) => !known.has(listingId) && known.size > 0)).toEqual([]);
  });

  it.each(named(ours, /detail|search/))('%s gives nothing wrong without its state', (_, page) => {
    const document = open(page);
    // First the state goes, then all scripts: an old page, and one that is not all there.
    for (const gone of [STATE, 'script']) {
      removeAll(document, gone);
      const wrong = wrongIn(page, readPage(document, addressOf(page)));
      // Not in the rest of the page: the parcel number, and rows that have no card yet.
      const left = wrong
        .filter((words) => !/^(?:apn|mls_name|\d+ rows|no row) /.test(words))
        .filter((words) => !ONLY_IN_SCRIPTS[siteIdOf(page)]?.test(words));
      expect(left).toEqual([]);
    }
  });

  it.each(named(ours, /detail|search/))(
    '%s gives null rather than wrong without its marks',
    (_, page) => {
      // State would speak for all the rest.
      const whole = open(page);
      removeAll(whole, STATE);
      const wrong = Object.entries(STRIPPED).flatMap(([what, strip]) => {
        const document = whole.cloneNode(true) as Document;
        strip(document);
        const reading = readPage(document, addressOf(page));
        const more = wrongIn(page, reading)
          .filter((words) => !LESS.test(words))
          .filter((words) => !OTHERWISE[page.file]?.test(words));
        return more.map((words) => `without ${what}: ${words}`);
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it.each(named(ours, /negative/))('%s gives no lead, at whatever address', (_, page) => {
    const document = open(page);
    const { origin } = new URL(addressOf(page));
    const paths = [
      '/homedetails/1-St/1_zpid/',
      '/sampleton-oh/',
      '/OH/S/1-St/home/1',
      '/city/1/OH/S',
    ];
    const urls = [addressOf(page), ...paths.map((path) => origin + path)];
    const read = urls.map((url) => [url, readPage(document, url).kind]);
    expect(read).toEqual(urls.map((url) => [url, 'none']));
  });
});

/** The site's own JSON as the page of its year carries it. */
function readState(url: string, pageProps: unknown) {
  const json = JSON.stringify({ props: { pageProps } }).replaceAll('<', '\\u003c');
  const html = `<!doctype html><script id="__NEXT_DATA__" type="application/json">${json}</script>`;
  return readPage(parseSavedPage(Buffer.from(html), url), url);
}

describe.skipIf(lacksSharedData)('saved JSON of Zillow', () => {
  it('gives a home under contract, and not its estimate', () => {
    const property = readSharedJson(FOLDER, 'derived', 'scrapfly_zillow_property.json');
    const gdpClientCache = JSON.stringify({ 'ForSaleFullRenderQuery{"zpid":1}': { property } });
    const url = 'https://www.zillow.com/homedetails/661-Lakeview-Ave/15192198_zpid/';
    expect(readState(url, { componentProps: { gdpClientCache } })).toMatchObject({
      kind: 'listing',
      listing: {
        address: { street: '661 Lakeview Ave', zip: '94112' },
        price: { amount: 850_000, kind: 'asking' },
        estimate: 887_000,
        beds: 2,
        baths: 1,
        sqft: 900,
        status: 'contingent',
        mlsId: 'ML81929841',
      },
    });
  });

  it('gives every row of a results answer', () => {
    const searchPageState = readSharedJson(FOLDER, 'zillow', '2024-11_search_async_page1.json');
    const rows = rowsOf(readState('https://www.zillow.com/los-angeles-ca/', { searchPageState }));
    expect(rows).toHaveLength(41);
    expect(rows.filter(({ price, address }) => !price || !address.zip)).toEqual([]);
  });
});

/** What the generic reader says of a home and a person did not: a price, or another street. */
function invented({ truth }: SavedPage, reading: Reading): unknown[] {
  if (reading.kind !== 'listing' || typeof truth !== 'object') return [];
  const { price, address } = reading.listing;
  // The street of a page may have the rest of the address behind it, and lack the unit.
  const street = String(truth.street ?? '').replace(/ (?:#|Unit).*/, '');
  const rightStreet = address.street?.includes(street) ?? true;
  return [price?.amount ?? truth.price, rightStreet].filter(
    (one) => one !== truth.price && one !== true,
  );
}

describe.skipIf(lacksSharedData)(
  'the generic reader on sites it knows no more of than any other',
  () => {
    it.each(named(strangers))('%s gives nothing wrong', (_, page) => {
      const reading = generic.read(open(page), new URL(addressOf(page)), 'other');
      expect(page.kind === 'negative' && reading.kind !== 'none').toBe(false);
      expect(invented(page, reading)).toEqual([]);
    });
  },
);
