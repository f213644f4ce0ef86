import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import type { PointableField } from '../domain/pointed-field.ts';
import { readFieldText } from './field-text.ts';

const read = (field: PointableField, text: string, words = '', listing = aListing()) => {
  const result = readFieldText(field, { text, words }, listing);
  return result.ok ? result.value : result.failure;
};

describe('readFieldText', () => {
  it.each([
    ['beds', '3', '', 3],
    ['beds', 'Studio', '', 0],
    ['beds', '4 bd 2.5 ba', '', 4],
    ['baths', '4 bd 2.5 ba', '', 2.5],
    ['baths', '2½', 'Bathrooms:', 2.5],
    ['sqft', '1,480 sqft', '', 1480],
    ['lot', '0.25 acres', '', { value: 0.25, unit: 'acres' }],
    ['lot', '6,200 sqft', 'Lot size', { value: 6200, unit: 'sqft' }],
    ['lot', '0.5', 'acres', { value: 0.5, unit: 'acres' }],
    ['yearBuilt', 'Built in 1962, roof 1962', '', 1962],
    ['type', 'Home type: SINGLE_FAMILY', '', 'Single Family'],
    ['status', 'Under contract', '', 'pending'],
    ['daysOnMarket', '12 days on Zillow', '', 12],
    ['daysOnMarket', '7 hours', '', 0],
    ['hoaMonthly', '$250/mo', 'HOA', 250],
  ] as const)('reads %s from "%s" beside "%s"', (field, text, words, value) => {
    expect(read(field, text, words)).toEqual(value);
  });

  it.each([
    ['baths', '3 beds', '', 'other-field'],
    ['baths', '3', 'Bedrooms', 'other-field'],
    ['sqft', '6,200 sqft', 'Lot size', 'other-field'],
    ['baths', '2 of 3', 'Bathrooms', 'several-values'],
    ['baths', 'two', '', 'no-value'],
    ['baths', '4,000,000', '', 'out-of-range'],
    ['yearBuilt', '12', 'Year built', 'no-value'],
    ['yearBuilt', 'Built 1962, roof 2011', '', 'several-values'],
    ['lot', '6,200', 'Size', 'out-of-range'],
    ['hoaMonthly', '$2,500', 'HOA fee, yearly', 'other-field'],
    ['status', 'Sampleton', '', 'out-of-range'],
  ] as const)('gives no %s for "%s" beside "%s"', (field, text, words, why) => {
    expect(read(field, text, words)).toBe(why);
  });

  it('reads a price with its currency', () => {
    const canadian = aListing({ address: { ...aListing().address, country: 'CA' } });
    expect(read('price', '$450,000', 'List price', canadian)).toEqual({
      amount: 450_000,
      max: null,
      currency: 'CAD',
      kind: 'asking',
    });
    expect(read('price', '£450,000')).toMatchObject({ currency: 'GBP' });
  });

  it.each([
    ['$455,100', 'Zestimate®', 'estimate'],
    ['$455,100', 'Est. value', 'estimate'],
    ['Est. $2,900', '', 'estimate'],
    ['$2,900/mo', '', 'payment'],
    ['$2,900', 'Monthly payment', 'payment'],
    ['$410,000', 'Last sold for', 'other-price'],
    ['$10,000', 'Price cut:', 'other-price'],
    ['$312', '', 'out-of-range'],
  ])('takes %s beside "%s" for no price', (text, words, why) => {
    expect(read('price', text, words)).toBe(why);
  });

  it.each(['sold', 'off-market', 'rented', 'foreclosure'] as const)(
    'gives a home that is %s no price',
    (status) => {
      expect(read('price', '$450,000', '', aListing({ status }))).toBe('not-offered');
    },
  );

  it('gives no price where the state of the page was read and has no status', () => {
    const unclear = aListing({ status: null, where: { address: 'state' } });
    expect(read('price', '$450,000', '', unclear)).toBe('not-offered');
    const noState = aListing({ status: null, where: { address: 'json-ld' } });
    expect(read('price', '$450,000', '', noState)).toMatchObject({ amount: 450_000 });
  });

  it('takes a monthly price for the rent of a home for rent', () => {
    const rental = aListing({ status: 'for-rent' });
    expect(read('price', '$1,900/mo', '', rental)).toMatchObject({ amount: 1900, kind: 'rent' });
  });
});
