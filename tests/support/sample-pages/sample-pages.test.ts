import { expect, it } from 'vitest';
import { readPage } from '@/lib/sites/read-page.ts';
import { cardDifferences, differences, rowOf } from '../../../scripts/page-truth.ts';
import { parseSavedPage } from '../../../scripts/saved-page.ts';
import { samplePages } from './sample-pages.ts';

const pages = samplePages().map(({ truth, page }) => {
  const html = 'html' in page.content ? page.content.html : '';
  const reading = readPage(parseSavedPage(Buffer.from(html), page.url), page.url);
  return { name: page.url, truth, reading };
});
const ofKind = (kind: string) => pages.filter(({ truth }) => truth.kind === kind);

it.each(ofKind('detail'))('$name reads as the home it was made from', ({ truth, reading }) => {
  if (reading.kind !== 'listing') throw new Error(JSON.stringify(reading));
  expect(reading.listing.site).toBe(truth.site);
  expect(differences(reading.listing, typeof truth.truth === 'object' ? truth.truth : {})).toEqual(
    [],
  );
});

it.each(ofKind('detail').filter(({ truth }) => truth.site !== 'generic'))(
  '$name lacks nothing its site normally has',
  ({ reading }) => expect(reading.warnings).toEqual([]),
);

it.each(ofKind('search'))('$name reads as its homes', ({ truth: { cards }, reading }) => {
  if (reading.kind !== 'results') throw new Error(JSON.stringify(reading));
  expect(reading.listings).toHaveLength(cards?.state_listResults ?? -1);
  for (const card of cards?.sample ?? []) {
    const row = rowOf(reading.listings, card);
    expect([card.address, row && cardDifferences(row, card)]).toEqual([card.address, []]);
  }
});

it.each(ofKind('negative'))('$name reads as no listing', ({ reading }) => {
  expect(reading.kind).toBe('none');
});
