import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Listing, Reading } from '@/lib/domain/listing.ts';
import { listingSchema } from '@/lib/domain/listing-schema.ts';
import { siteForUrl, SITES } from '@/lib/sites/index.ts';
import { readPage } from '@/lib/sites/read-page.ts';
import { addressOf, pageDifferences, readManifest } from '../scripts/page-truth.ts';
import { parseSavedPage } from '../scripts/saved-page.ts';

const FOLDER = 'tests/fixtures/sites';

/** What a fixture's .json says; a key that is left out may be anything. */
interface Expected {
  url: string;
  reading: object;
  /** Warning codes, in order. */
  warnings?: string[];
}

const expectations = import.meta.glob<Expected>('./fixtures/sites/*/*.json', {
  import: 'default',
  eager: true,
});
const cases = Object.entries(expectations).map(([path, expected]) => {
  const name = path.replace('./fixtures/sites/', '').replace('.json', '');
  return [name, expected] as const;
});

const open = (name: string, url: string): Document =>
  parseSavedPage(readFileSync(`${FOLDER}/${name}.html`), url);

const rowsOf = (reading: Reading): Listing[] =>
  reading.kind === 'listing'
    ? [reading.listing]
    : reading.kind === 'results'
      ? reading.listings
      : [];

it.each(cases)('%s reads as expected', (name, { url, reading: expected, warnings }) => {
  const document = open(name, url);
  const before = document.documentElement.outerHTML;
  const reading = readPage(document, url);
  expect(reading).toMatchObject(expected);
  const codes = reading.warnings.map(({ code }) => code);
  expect(codes).toEqual(warnings ?? codes);
  // The page is as it was, and the background will take what was read.
  expect(document.documentElement.outerHTML === before).toBe(true);
  for (const row of rowsOf(reading)) expect(listingSchema.safeParse(row).error).toBeUndefined();
});

it.each(SITES.map(({ id }) => id))(
  '%s has fixtures: a hostile page, one without a lead, others',
  (id) => {
    const own = cases.filter(([name]) => name.startsWith(`${id}/`));
    expect(own.map(([name]) => name.split('/')[1])).toContain('hostile');
    expect(own.some(([, { reading }]) => 'kind' in reading && reading.kind === 'none')).toBe(true);
    expect(own.length).toBeGreaterThanOrEqual(4);
  },
);

it('has small fixtures of at least twelve sites', () => {
  const sites = new Set(cases.map(([name]) => name.split('/')[0]));
  expect(sites).toEqual(new Set(SITES.map(({ id }) => id)));
  expect(sites.size).toBeGreaterThan(12);
  const large = cases.filter(([name]) => statSync(`${FOLDER}/${name}.html`).size > 30_000);
  expect(large.map(([name]) => name)).toEqual([]);
});

const pages = readManifest(FOLDER).map((page) => [page.file, page] as const);

it.each(pages)('%s is as the manifest says, as saved pages of real sites are', (file, page) => {
  const url = addressOf(page);
  const reading = readPage(open(file.replace('.html', ''), url), url);
  expect(pageDifferences(page, reading)).toEqual([]);
});

it('has six homes with everything on their page, on three sites', () => {
  const complete = pages.flatMap(([file, page]) =>
    rowsOf(readPage(open(file.replace('.html', ''), addressOf(page)), addressOf(page))).filter(
      ({ address: { street, city, state, zip }, ...facts }) =>
        [street, city, state, zip, facts.price, facts.baths, facts.sqft].every(Boolean) &&
        facts.beds !== null,
    ),
  );
  const homes = new Set(complete.map(({ address }) => Object.values(address).join()));
  expect(homes.size).toBe(complete.length);
  expect(homes.size).toBeGreaterThanOrEqual(6);
  expect(new Set(complete.map(({ site }) => site)).size).toBe(3);
});

it.each([
  ['zillow/results', 8],
  ['redfin/results', 6],
  ['realtor/results', 2],
  ['trulia/results', 2],
  ['craigslist/results', 3],
  ['landandfarm/results', 3],
  ['homes/results', 1],
  ['compass/results', 1],
])('%s gives each card on screen, by the id of its row', (name, count) => {
  const { url } = expectations[`./fixtures/sites/${name}.json`] ?? { url: '' };
  const document = open(name, url);
  const ids = rowsOf(readPage(document, url)).map(({ listingId }) => listingId);
  const cards = siteForUrl(url)?.cardElements(document) ?? [];
  expect(cards).toHaveLength(count);
  expect(ids).toEqual(expect.arrayContaining(cards.map(({ listingId }) => listingId)));
  expect(cards[0]?.element.textContent).toContain('$');
});

it('cuts a description of two megabytes and says so', () => {
  const url = 'https://www.homes-example.test/listing/long';
  const house = {
    '@type': 'House',
    address: { streetAddress: '1 Long St', postalCode: '43001' },
    description: 'words '.repeat(350_000),
  };
  const html = `<script type="application/ld+json">${JSON.stringify(house)}</script>`;
  const reading = readPage(parseSavedPage(Buffer.from(html), url), url);
  expect(rowsOf(reading)[0]?.description).toHaveLength(10_000);
  expect(reading.warnings).toContainEqual(
    expect.objectContaining({ code: 'truncated', field: 'description' }),
  );
});

it('turns an exception in a reader into a page without a listing', () => {
  const broken = new Proxy(parseSavedPage(Buffer.from('<p>x'), 'https://example.com/'), {
    get() {
      throw new Error('a page that fights back');
    },
  });
  expect(readPage(broken, 'https://www.zillow.com/homedetails/x/1_zpid/')).toEqual({
    kind: 'none',
    reason: 'not-a-listing',
    warnings: [{ code: 'odd-value', field: null, detail: 'Error: a page that fights back' }],
  });
});

it.each(['chrome://extensions', 'file:///home/page.html', 'about:blank', 'no address at all'])(
  'cannot read %s',
  (url) => {
    const document = parseSavedPage(Buffer.from('<p>x'), 'https://example.com/');
    expect(readPage(document, url)).toEqual({ kind: 'none', reason: 'unsupported', warnings: [] });
  },
);

it('runs by itself on the sites that say so, and takes no other host for one of them', () => {
  for (const { id, matches } of SITES) {
    for (const pattern of matches) {
      const host = pattern.replace('*://*.', '').replace('/*', '');
      expect(siteForUrl(`https://www.${host}/`)?.id).toBe(id);
      expect(siteForUrl(`https://not${host}/`)?.id).toBe('generic');
      expect(siteForUrl(`https://${host}.example/`)?.id).toBe('generic');
    }
  }
});
