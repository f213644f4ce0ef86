import { describe, expect, it } from 'vitest';
import { addressLine, cityLine, listingKey } from './lead.ts';

const address = {
  street: '123 Sample St',
  unit: null,
  city: 'Sampleton',
  state: 'OH',
  zip: '43001',
  country: 'US',
};

describe('addressLine', () => {
  it.each([
    [null, '123 Sample St'],
    ['4', '123 Sample St #4'],
    ['4b', '123 Sample St #4b'],
    ['#4', '123 Sample St #4'],
    ['Apt 4', '123 Sample St Apt 4'],
    ['REAR', '123 Sample St REAR'],
  ])('writes unit %s as the page would', (unit, line) => {
    expect(addressLine({ ...address, unit })).toBe(line);
  });

  it('falls back to the city, then says that nothing is shown', () => {
    expect(addressLine({ ...address, street: null })).toBe('Sampleton');
    expect(addressLine({ ...address, street: null, city: null })).toBe('Address not shown');
  });
});

describe('cityLine', () => {
  it('leaves out what is not known', () => {
    expect(cityLine(address)).toBe('Sampleton, OH 43001');
    expect(cityLine({ ...address, city: null })).toBe('OH 43001');
    expect(cityLine({ ...address, state: null, zip: null })).toBe('Sampleton');
  });
});

describe('listingKey', () => {
  it('is null without an id, so that two unknown homes never share one', () => {
    expect(listingKey('zillow', '7')).toBe('zillow:7');
    expect(listingKey('generic', null)).toBeNull();
  });
});
