import { emptyListing, type Listing } from '@/lib/domain/listing.ts';

/** A complete made-up listing; say only what the test is about. */
export function aListing(overrides: Partial<Listing> = {}): Listing {
  return {
    ...emptyListing('zillow', 'https://www.zillow.com/homedetails/123-Sample-St/1001_zpid/'),
    listingId: '1001',
    address: {
      street: '123 Sample St',
      unit: null,
      city: 'Sampleton',
      state: 'OH',
      zip: '43001',
      country: 'US',
    },
    price: { amount: 249_000, max: null, currency: 'USD', kind: 'asking' },
    beds: 3,
    baths: 2,
    sqft: 1480,
    yearBuilt: 1962,
    type: 'Single Family',
    status: 'for-sale',
    ...overrides,
  };
}

/** An asking price in dollars. */
export const asking = (amount: number): Listing['price'] => ({
  amount,
  max: null,
  currency: 'USD',
  kind: 'asking',
});
