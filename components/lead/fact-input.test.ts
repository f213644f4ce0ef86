import { describe, expect, it } from 'vitest';
import { factEditSchema } from '@/lib/domain/fact-edit.ts';
import type { Facts } from '@/lib/domain/facts.ts';
import type { Price } from '@/lib/domain/listing.ts';
import { factInputText, parseFactInput, type EditableFact } from './fact-input.ts';

const withPrice = (price: Price): Facts => ({
  price: { value: price, source: 'page', observationId: 'o', at: 0, conflicts: [] },
});

const parsed = (name: EditableFact, text: string, facts: Facts = {}) => {
  const result = parseFactInput(name, text, facts);
  return result.ok ? result.value.value : result.failure;
};

describe('parseFactInput', () => {
  it.each<[EditableFact, string, unknown]>([
    ['sqft', '1,480 sf', 1480],
    ['baths', ' 2.5 ', 2.5],
    ['beds', '0', 0],
    ['yearBuilt', '1962', 1962],
    ['type', ' Duplex ', 'Duplex'],
    ['price', '$249,000', { amount: 249_000, max: null, currency: 'USD', kind: 'asking' }],
  ])('reads %s from "%s"', (name, text, value) => {
    const result = parseFactInput(name, text, {});
    expect(result).toEqual({ ok: true, value: { fact: name, value } });
    expect(factEditSchema.safeParse(result.ok && result.value).success).toBe(true);
  });

  it.each<[EditableFact, string, string]>([
    ['sqft', '', 'Type a value, or cancel.'],
    ['sqft', 'big', 'Type a number, such as 1,480.'],
    ['sqft', '0', 'Between 1 and 10,000,000.'],
    ['yearBuilt', '62', 'Between 1000 and 3,000.'],
    ['yearBuilt', '1962.5', 'Type a whole number.'],
    ['apn', 'x'.repeat(101), 'At most 100 characters.'],
  ])('refuses %s "%s" with a reason', (name, text, reason) => {
    expect(parsed(name, text)).toBe(reason);
  });

  it('keeps currency and kind of the price it replaces, and turns a range into one price', () => {
    const rent = withPrice({ amount: 1400, max: null, currency: 'CAD', kind: 'rent' });
    expect(parsed('price', '1500', rent)).toMatchObject({ currency: 'CAD', kind: 'rent' });
    const range = withPrice({ amount: 1, max: 2, currency: 'USD', kind: 'range' });
    expect(parsed('price', '2', range)).toMatchObject({ max: null, kind: 'asking' });
  });
});

describe('factInputText', () => {
  it('begins with the shown value, or empty', () => {
    expect(
      factInputText(
        'price',
        withPrice({ amount: 249_000, max: null, currency: 'USD', kind: 'asking' }),
      ),
    ).toBe('249,000');
    expect(factInputText('sqft', {})).toBe('');
  });
});
