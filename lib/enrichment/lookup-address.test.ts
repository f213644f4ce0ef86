import { describe, expect, it } from 'vitest';
import type { PostalAddress } from '../domain/listing.ts';
import { houseNumber, lookupAddress } from './lookup-address.ts';

const HOME: PostalAddress = {
  street: '123 Sample St',
  unit: '4',
  city: 'Sampleton',
  state: 'OH',
  zip: '43001',
  country: 'US',
};

describe('lookupAddress', () => {
  it('puts the unit into the first line', () => {
    expect(lookupAddress(HOME)).toMatchObject({
      line1: '123 Sample St #4',
      line2: 'Sampleton, OH 43001',
    });
  });

  it('is content with a ZIP or with city and state', () => {
    expect(lookupAddress({ ...HOME, city: null, state: null })?.line2).toBe('43001');
    expect(lookupAddress({ ...HOME, zip: null })?.line2).toBe('Sampleton, OH');
  });

  it('returns null when the place or the street would have to be guessed', () => {
    expect(lookupAddress({ ...HOME, zip: null, state: null })).toBeNull();
    expect(lookupAddress({ ...HOME, street: null })).toBeNull();
  });
});

describe('houseNumber', () => {
  it.each([
    ['123 Sample St', '123'],
    ['37-12 75th St', '3712'],
    ['12B SAMPLE ST', '12b'],
    ['Sample Rd', null],
    ['', null],
  ])('reads %j as %j', (line, number) => {
    expect(houseNumber(line)).toBe(number);
  });
});
