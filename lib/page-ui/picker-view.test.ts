import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { aLeadOnPage } from '../../tests/support/fake-background.ts';
import { allState, pickerRows } from './picker-view.ts';

const address = aListing().address;
const rows = [
  aListing({ listingId: '1' }),
  aListing({ listingId: '2', address: { ...address, street: '9 Demo Ave' }, beds: 0 }),
  aListing({ listingId: '3', price: null, sqft: null }),
];
const leads = new Map([['3', aLeadOnPage()]]);
const ids = (filter: string) => pickerRows(rows, leads, filter).map(({ id }) => id);

describe('pickerRows', () => {
  it('keeps the order of the page', () => {
    expect(ids('')).toEqual(['1', '2', '3']);
  });

  it('finds rows that hold every word, in any case', () => {
    expect(ids('AVE demo')).toEqual(['2']);
    expect(ids('$249,000 sampleton')).toEqual(['1', '2']);
    expect(ids('nowhere')).toEqual([]);
  });

  it('says what is known and nothing of what is not', () => {
    const [, studio, unknown] = pickerRows(rows, leads, '');
    expect(studio?.detail).toBe('$249,000 · 0 bd · 2 ba · 1,480 sq ft · Sampleton');
    expect(unknown?.detail).toBe('3 bd · 2 ba · Sampleton');
  });

  it('carries the lead of a row saved already', () => {
    expect(pickerRows(rows, leads, '').map(({ lead }) => lead?.stageName ?? null)).toEqual([
      null,
      null,
      'Contacted',
    ]);
  });
});

describe('allState', () => {
  const shown = pickerRows(rows, leads, '');

  it('looks only at rows that can be saved', () => {
    expect(allState(shown, new Set())).toBe('none');
    expect(allState(shown, new Set(['1']))).toBe('some');
    expect(allState(shown, new Set(['1', '2']))).toBe('all');
  });

  it('does not count picked rows that are not shown', () => {
    expect(allState(pickerRows(rows, leads, 'demo'), new Set(['1']))).toBe('none');
  });
});
