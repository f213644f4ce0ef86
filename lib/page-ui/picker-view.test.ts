import { describe, expect, it } from 'vitest';
import { aListing, asking } from '../../tests/support/builders.ts';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import { rowFilter } from './picker-filter.ts';
import { allState, pickerRows } from './picker-view.ts';
import type { ResultsState } from './results-state.ts';

const address = aListing().address;
const state: ResultsState = {
  rows: [
    aListing({ listingId: '1' }),
    aListing({
      listingId: '2',
      address: { ...address, street: '9 Demo Ave' },
      beds: 0,
      price: asking(310_000),
    }),
    aListing({ listingId: '3', price: null, sqft: null }),
    aListing({ listingId: '4' }),
  ],
  leads: new Map([['3', aLeadOnPage()]]),
  verdicts: new Map([
    ['1', { kind: 'pass', words: 'Passes 2 of 2', detail: 'Passes 2 of 2' }],
    ['2', { kind: 'fail', words: 'Under 2 bd', detail: 'Under 2 bd, Price over $300,000' }],
    ['3', { kind: 'unknown', words: 'Price unknown, 1 of 2', detail: 'Price unknown, 1 of 2' }],
  ]),
  hidden: new Set(['3', '4']),
  saving: new Set(),
  failed: new Set(),
  step: { kind: 'rest' },
};
const rows = pickerRows(state);
const ids = (filter: string) => rows.filter(rowFilter(filter)).map(({ id }) => id);

describe('pickerRows', () => {
  it('keeps the order of the page and leaves out what is hidden and no lead', () => {
    expect(ids('')).toEqual(['1', '2', '3']);
  });

  it('says what is known and nothing of what is not', () => {
    expect(rows[1]?.detail).toBe('$310,000 · 0 bd · 2 ba · 1,480 sq ft · Sampleton');
    expect(rows[2]?.detail).toBe('3 bd · 2 ba · Sampleton');
  });

  it('carries lead and verdict', () => {
    expect(rows.map(({ lead }) => lead?.stageName ?? null)).toEqual([null, null, 'Contacted']);
    expect(rows[0]?.verdict?.words).toBe('Passes 2 of 2');
  });
});

describe('rowFilter', () => {
  it.each([
    ['AVE demo', ['2']],
    ['$249,000 sampleton', ['1']],
    ['nowhere', []],
    ['3 bd', ['1', '3']],
    ['3bd', ['1', '3']],
    ['1+ beds 2 ba', ['1', '3']],
    ['0 bd', ['2']],
    ['<300k', ['1']],
    ['> $0.3m', ['2']],
    ['<250,000 3 bd sample', ['1']],
    ['>1,400 sq ft', ['1', '2']],
    ['>1500sf', []],
    ['passes', ['1']],
    ['fails price', ['2']],
    ['unknown', ['3']],
    ['contacted', ['3']],
    ['43001', ['1', '2', '3']],
  ])('"%s" finds %o', (filter, found) => {
    expect(ids(filter)).toEqual(found);
  });
});

describe('allState', () => {
  it('looks only at rows that can be saved', () => {
    expect(allState(rows, new Set())).toBe('none');
    expect(allState(rows, new Set(['1']))).toBe('some');
    expect(allState(rows, new Set(['1', '2']))).toBe('all');
  });

  it('does not count picked rows that are not shown', () => {
    expect(allState(rows.filter(rowFilter('demo')), new Set(['1']))).toBe('none');
  });
});
