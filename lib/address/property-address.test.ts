import { expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { propertyAddress } from './property-address.ts';

const { address } = aListing();

const BRITISH = { ...address, city: 'Testford', state: null, zip: 'TF1 2AB', country: 'GB' };

it.each([
  [
    'a British home by number, street and whole postcode',
    { ...BRITISH, street: 'Flat 3, 12 Sample Road' },
    {
      ...BRITISH,
      street: '12 Sample Rd',
      unit: 'Flat 3',
      city: null,
      zip: 'tf12ab',
      country: null,
    },
  ],
  [
    'a Canadian home with its unit in front or behind',
    { ...address, street: '4-1234 Sample St', state: 'ON', zip: 'K1A 0B1', country: 'CA' },
    {
      ...address,
      street: '1234 Sample Street',
      unit: '4',
      state: 'Ontario',
      zip: 'K1A0B1',
      country: null,
    },
  ],
])('knows %s, however two sites write it', (_, one, other) => {
  expect(propertyAddress(one)).not.toBeNull();
  expect(propertyAddress(other)?.key).toBe(propertyAddress(one)?.key);
});

it('knows a house by number, street and ZIP, or by its city where there is no ZIP', () => {
  expect(propertyAddress(address)?.key).toContain('43001');
  expect(propertyAddress({ ...address, zip: null })).not.toBeNull();
});

it.each([
  ['no house number', { ...address, street: 'Sample Rd' }],
  ['a PO box', { ...address, street: 'PO Box 12' }],
  ['a British postcode district', { ...BRITISH, zip: 'TF1' }],
  ['a British town alone', { ...BRITISH, zip: null }],
  ['neither ZIP nor city', { ...address, zip: null, city: null }],
])('knows no house by %s', (_, unknown) => {
  expect(propertyAddress(unknown)).toBeNull();
});
