import { describe, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import { emptyListing } from './listing.ts';
import { listingSchema } from './listing-schema.ts';

const accepts = (listing: unknown) => listingSchema.safeParse(listing).success;

describe('listingSchema', () => {
  it('accepts a full listing and one with every field null', () => {
    expect(accepts(aListing())).toBe(true);
    expect(accepts(emptyListing('generic', 'https://homes.example/1'))).toBe(true);
  });

  it.each([
    ['a field left out', () => Object.fromEntries(Object.entries(aListing()).slice(1))],
    ['a script address as link', () => aListing({ url: 'javascript:alert(1)' })],
    ['a script address among the photos', () => aListing({ photos: ['data:text/html,x'] })],
    ['a description of 2 MB', () => aListing({ description: 'x'.repeat(2_000_000) })],
    [
      'a negative price',
      () => aListing({ price: { amount: -1, max: null, currency: 'USD', kind: 'asking' } }),
    ],
    ['a price that is no number', () => aListing({ beds: Number.NaN })],
    ['a latitude off the globe', () => aListing({ lat: 91 })],
  ])('refuses %s', (_, listing) => {
    expect(accepts(listing())).toBe(false);
  });
});
