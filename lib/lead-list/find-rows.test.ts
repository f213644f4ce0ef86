import { expect, it } from 'vitest';
import { aListing, asking } from '@/tests/support/builders.ts';
import type { Listing } from '../domain/listing.ts';
import { newLead, pageObservation } from '../leads/new-lead.ts';
import { NO_FILTER, type Rule } from '../filter/filter.ts';
import { leadRow } from './lead-row.ts';
import { findRows, sortRows, type Asked } from './find-rows.ts';

const row = (id: string, listing: Partial<Listing> = {}, at = 0) => {
  const whole = aListing(listing);
  const lead = newLead({ listing: whole, missingFields: [] }, pageObservation(whole, id, at), 'a0');
  return leadRow(lead, { contacts: undefined, lookups: [], spentMicros: 0 });
};
const ROWS = [
  row('dear', { price: asking(300_000) }, 1),
  row('rent', { price: { amount: 900, max: null, currency: 'USD', kind: 'rent' } }, 2),
  row('none', { price: null }, 3),
  row('cheap', { price: asking(100_000) }, 4),
];
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const ask = (asked: Partial<Asked>) =>
  ids(findRows(ROWS, { filter: NO_FILTER, query: '', importId: null, now: 0, ...asked }));

it('sorts by what is asked, then those captured last first', () => {
  expect(ids(sortRows(ROWS, []))).toEqual(['cheap', 'none', 'rent', 'dear']);
  expect(ids(sortRows(ROWS, [{ field: 'price', descending: false }]))).toEqual([
    'cheap',
    'dear',
    'none',
    'rent',
  ]);
});

it('compares no rent with a price to buy for', () => {
  const rule: Rule = { field: 'price', op: 'at-most', value: 200_000 };
  expect(ask({ filter: { join: 'all', parts: [rule] } })).toEqual(['cheap']);
});

it('keeps to the query and to an import', () => {
  expect(ask({ query: 'sample' })).toHaveLength(4);
  expect(ask({ query: 'elsewhere' })).toEqual([]);
  expect(ask({ importId: 'i' })).toEqual([]);
});

it('says never of what was not looked up', () => {
  const rule: Rule = { field: 'lookup:owner', op: 'any-of', value: ['never'] };
  expect(ask({ filter: { join: 'all', parts: [rule] } })).toHaveLength(4);
});
