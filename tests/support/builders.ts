import { emptyListing, type Listing } from '@/lib/domain/listing.ts';
import type { KnownOfLead } from '@/lib/enrichment/provider.ts';
import type { FilePreview } from '@/lib/import/preview-file.ts';

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

/** The made-up house of a street as a site lists it: another street is another house, each site has an id for it. */
export const listingAt = (site: string, street: string, more: Partial<Listing> = {}): Listing =>
  aListing({
    site,
    listingId: `${site}-${street}`,
    url: `https://www.${site}.com/${street.replaceAll(' ', '-')}`,
    address: { ...aListing().address, street },
    ...more,
  });

/** An asking price in dollars. */
export const asking = (amount: number): Listing['price'] => ({
  amount,
  max: null,
  currency: 'USD',
  kind: 'asking',
});

/** A lead of which nothing but the address is known. */
export const NOTHING_KNOWN: KnownOfLead = { attomId: null, location: null, fips: null, phones: [] };

/** A file just looked at, with no rows and nothing known. */
export const aPreview = (overrides: Partial<FilePreview> = {}): FilePreview => ({
  fileName: 'list.csv',
  guess: { layout: { kind: 'excel' }, look: 'look' },
  reading: {},
  layout: { kind: 'excel' },
  headerRow: 1,
  start: [],
  headers: (overrides.columns ?? []).map((_, index) => `Column ${index}`),
  columns: [],
  rows: [],
  knownAs: null,
  isRemembered: false,
  ...overrides,
});
