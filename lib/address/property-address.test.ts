import { expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { propertyAddress } from './property-address.ts';

const { address } = aListing();

it('knows a house by number, street and ZIP, or by its city where there is no ZIP', () => {
  expect(propertyAddress(address)?.key).toContain('43001');
  expect(propertyAddress({ ...address, zip: null })).not.toBeNull();
});

it.each([
  ['no house number', { ...address, street: 'Sample Rd' }],
  ['a PO box', { ...address, street: 'PO Box 12' }],
  ['neither ZIP nor city', { ...address, zip: null, city: null }],
])('knows no house by %s', (_, unknown) => {
  expect(propertyAddress(unknown)).toBeNull();
});
