// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import type { Listing } from '../domain/listing.ts';
import type { PointableField } from '../domain/pointed-field.ts';
import { FixRow } from './fix-row.ts';

function aRow(field: PointableField, listing: Partial<Listing> = {}) {
  const row = new FixRow(field, aListing(listing), () => {});
  const input = row.element.querySelector('input');
  const type = (text: string) => {
    if (input === null) throw new Error('No input');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    return row.read();
  };
  return { row, type, note: () => row.element.querySelector('small')?.textContent };
}

describe('FixRow', () => {
  it('is nothing while it is empty', () => {
    expect(aRow('baths').row.read()).toBeNull();
  });

  it('takes what is typed as the word of the user', () => {
    expect(aRow('baths').type('2.5')).toEqual({ by: 'typing', field: 'baths', value: 2.5 });
  });

  it('takes a lot without a unit for acres', () => {
    const acres = { value: 0.25, unit: 'acres' };
    expect(aRow('lot').type('.25')).toMatchObject({ value: acres });
    expect(aRow('lot').type('6,200 sqft')).toMatchObject({ value: { value: 6200, unit: 'sqft' } });
  });

  it('says what is wrong and keeps it', () => {
    const { type, note } = aRow('baths');
    expect(type('many')).toBe('wrong');
    expect(note()).toBe('Type a number');
  });

  it('takes a price whatever the page says of the home', () => {
    expect(aRow('price', { status: 'foreclosure' }).type('249,000')).toMatchObject({
      value: { amount: 249_000, currency: 'USD', kind: 'asking' },
    });
  });

  it('takes what was pointed at until something is typed over it', () => {
    const { row, type, note } = aRow('baths');
    const place = { selector: '.baths', label: null };
    row.pointed(2, place);
    expect(row.read()).toEqual({ by: 'pointing', field: 'baths', value: 2, place });
    expect(note()).toBe('From the page');
    expect(type('3')).toEqual({ by: 'typing', field: 'baths', value: 3 });
  });
});
