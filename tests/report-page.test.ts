import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Listing, Reading } from '@/lib/domain/listing.ts';
import { isKnownWord } from '@/lib/report-page/known-words.ts';
import { sanitisePage } from '@/lib/report-page/sanitise-page.ts';
import { readPage } from '@/lib/sites/read-page.ts';
import { addressOf, readManifest } from '../scripts/page-truth.ts';
import { parseSavedPage } from '../scripts/saved-page.ts';
import { seededRandom } from './support/mutations/mutate-page.ts';
import { lacksSharedData, sharedPath } from './support/shared-data.ts';

const FIXTURES = 'tests/fixtures/sites';
const expectations = import.meta.glob<{ url: string }>('./fixtures/sites/*/*.json', {
  import: 'default',
  eager: true,
});
const fixtures = Object.entries(expectations).map(([path, { url }]) => {
  const name = path.replace('./fixtures/sites/', '').replace('.json', '');
  return [name, `${FIXTURES}/${name}.html`, url] as const;
});
const shared = existsSync(sharedPath('listing-pages'))
  ? readManifest(sharedPath('listing-pages')).map(
      (page) => [page.file, sharedPath('listing-pages', page.file), addressOf(page)] as const,
    )
  : [];

/** What a report must keep of a reading: its kind and which fields each home has, from where. */
function shapeOf(reading: Reading): unknown {
  if (reading.kind === 'none') return [reading.kind, reading.reason];
  const rows = reading.kind === 'listing' ? [reading.listing] : reading.listings;
  return [reading.kind, ...rows.map(({ where }) => where)];
}

const rowsOf = (reading: Reading): Listing[] => {
  if (reading.kind === 'none') return [];
  return reading.kind === 'listing' ? [reading.listing] : reading.listings;
};

const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/gi;
const PHONE = /(?<![\d.,-])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\d-])/g;
/** Nobody's: kept for made-up numbers. */
const MADE_UP = /example\.com$/;

/** What of a page must not be in its report. */
function personalIn(html: string, reading: Reading, host: string): string[] {
  const emails = (html.match(EMAIL) ?? []).filter((email) => !MADE_UP.test(email));
  const phones = html.match(PHONE) ?? [];
  const kept = new Set(
    rowsOf(reading)
      .flatMap(({ price, estimate, lot }) => [price?.amount, price?.max, estimate, lot?.value])
      .flatMap((number) => String(number).match(/\d+/g) ?? []),
  );
  const runs = (html.match(/\d{7,}/g) ?? []).filter(
    // Round numbers are nobody's, and one becomes another.
    (run) => !kept.has(run) && run.replaceAll('0', '').length > 5,
  );
  const names = rowsOf(reading)
    .flatMap(({ agent, broker, address }) => [agent?.name, broker?.name, address.street])
    .flatMap((name) => name?.match(/\p{L}{3,}/gu) ?? [])
    // A hostile page's streets are written in tags, and sites have brokers of their own name.
    .flatMap((word) => word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [])
    .filter(
      (word) =>
        word.length > 3 &&
        !isKnownWord(word) &&
        word !== 'script' &&
        !host.includes(word.toLowerCase()),
    );
  return [...new Set([...emails, ...phones, ...runs, ...names])];
}

/** Which of some words and numbers stand in a report. */
function survivors(html: string, personal: string[]): string[] {
  const words = new Set(html.toLowerCase().match(/\p{L}+/gu));
  const runs = new Set(html.match(/\d+/g));
  return personal.filter((one) => {
    if (/^\d+$/.test(one)) return runs.has(one);
    return /^\p{L}+$/u.test(one) ? words.has(one.toLowerCase()) : html.includes(one);
  });
}

/** Makes the report of a page: how page and report read, and what of the page stands in the report. */
function report(file: string, url: string) {
  const document = parseSavedPage(readFileSync(file), url);
  const before = document.documentElement.outerHTML;
  const reading = readPage(document, url);
  const made = sanitisePage(document, url, reading, seededRandom(7));
  // What stands for one number may happen to be another number of the page: not so by another lot.
  const left = survivors(made.html, personalIn(before, reading, new URL(url).host));
  const other = left.length > 0 ? sanitisePage(document, url, reading, seededRandom(8)).html : '';
  return {
    shape: shapeOf(reading),
    shapeAgain: shapeOf(readPage(parseSavedPage(Buffer.from(made.html), made.url), made.url)),
    left: survivors(other, left),
    isUnchanged: document.documentElement.outerHTML === before,
    size: made.html.length,
  };
}

describe('a report of a page', () => {
  it.each(fixtures)('%s reads as the page and says nothing of anybody', (_, file, url) => {
    const { shape, shapeAgain, left, isUnchanged } = report(file, url);
    expect(shapeAgain).toEqual(shape);
    expect(left).toEqual([]);
    expect(isUnchanged).toBe(true);
  });
});

describe.skipIf(lacksSharedData)('a report of a saved page of a real site', () => {
  it('has pages to go by', () => {
    expect(shared.length).toBeGreaterThan(10);
  });

  it.each(shared)('%s reads as the page and says nothing of anybody', (_, file, url) => {
    const { shape, shapeAgain, left, size } = report(file, url);
    expect(shapeAgain).toEqual(shape);
    expect(left).toEqual([]);
    expect(size).toBeLessThanOrEqual(2_000_000);
  });
});
