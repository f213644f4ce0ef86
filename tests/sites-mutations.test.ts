import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, it } from 'vitest';
import type { Listing, Reading } from '@/lib/domain/listing.ts';
import { listingSchema } from '@/lib/domain/listing-schema.ts';
import { readPage } from '@/lib/sites/read-page.ts';
import { mutatePage, seededRandom } from './support/mutate-page.ts';

/** Times some hundred pages: about ten seconds. The seeds are fixed, so that a failure comes back. */
const MUTATIONS_PER_PAGE = 8;

const expectations = import.meta.glob<{ url: string }>('./fixtures/sites/*/*.json', {
  import: 'default',
  eager: true,
});
const pages = Object.entries(expectations).map(([path, { url }]) => {
  const name = path.replace('./fixtures/sites/', '').replace('.json', '');
  return [name, url] as const;
});

const rowsOf = (reading: Reading): Listing[] => {
  if (reading.kind === 'listing') return [reading.listing];
  return reading.kind === 'results' ? reading.listings : [];
};

/** Characters that nobody sees; a number or a word goes on behind them. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/g;

/** The source as it reads once JSON's escapes are characters and unseen ones are gone. */
const readable = (html: string): string =>
  html
    .replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(UNSEEN, '');

/** Every amount in a page's source, whole, with what "K" and "M" make of it. */
function amountsIn(source: string): Set<number> {
  const amounts = new Set<number>();
  for (const [text] of source.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const amount = Number(text.replaceAll(',', ''));
    for (const scale of [1, 1e3, 1e6]) amounts.add(Math.round(amount * scale));
  }
  return amounts;
}

const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');

/** What a reading says that its page does not: prices, words of addresses, and exceptions that were caught. */
function inventedBy(reading: Reading, source: string): string[] {
  const amounts = amountsIn(source);
  const letters = lettersOf(source);
  const crashes = reading.warnings
    .filter(({ code, detail }) => code !== 'broken-state' && /Error\b/.test(detail))
    .map(({ detail }) => detail);
  const wrong = rowsOf(reading).flatMap(({ price, address: { street, city, zip } }) => {
    const words = [street, city, zip].flatMap((part) => part?.split(/[^\p{L}\d]+/u) ?? []);
    return [
      ...[price?.amount, price?.max].filter((one) => one && !amounts.has(one)).map(String),
      ...words.filter((word) => !letters.includes(lettersOf(word))),
    ];
  });
  return [...crashes, ...wrong];
}

const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
const parser = new window.DOMParser();

it.each(pages)('%s, damaged, gives nothing that is not on the page', (name, url) => {
  const html = readFileSync(`tests/fixtures/sites/${name}.html`, 'utf8');
  const wrong: object[] = [];
  for (let seed = 1; seed <= MUTATIONS_PER_PAGE; seed += 1) {
    const mutated = mutatePage(html, seededRandom(seed));
    const reading = readPage(parser.parseFromString(mutated, 'text/html'), url);
    const invented = inventedBy(reading, readable(mutated));
    const refused = rowsOf(reading).flatMap((row) => listingSchema.safeParse(row).error ?? []);
    if (invented.length > 0 || refused.length > 0) wrong.push({ seed, invented, refused });
  }
  expect(wrong).toEqual([]);
});
