import type { Page } from 'puppeteer';
import { emptyListing, type Listing } from '../../lib/domain/listing.ts';

/** Captures `count` made-up homes through the worker, as a results page would, a thousand at a time. */
export async function fillPipeline(extensionPage: Page, count: number): Promise<void> {
  for (let first = 0; first < count; first += 1000) {
    const size = Math.min(1000, count - first);
    const listings = Array.from({ length: size }, (_, index) => fillerListing(first + index));
    const saved = await extensionPage.evaluate(
      (payload) => chrome.runtime.sendMessage({ type: 'listing.capture-many', payload }),
      { listings },
    );
    if (saved.ok !== true) throw new Error(`Filling failed: ${JSON.stringify(saved)}`);
  }
}

/** One of thousands of made-up homes. */
export function fillerListing(index: number): Listing {
  return {
    ...emptyListing('zillow', `https://www.zillow.com/homedetails/${index}_zpid/`),
    listingId: `filler-${index}`,
    address: {
      street: `${100 + index} Filler Ave`,
      unit: null,
      city: 'Sampleton',
      state: 'OH',
      zip: '43001',
      country: 'US',
    },
    price: { amount: 120_000 + index * 50, max: null, currency: 'USD', kind: 'asking' },
    beds: 2 + (index % 3),
    baths: 1 + (index % 2),
    sqft: 900 + (index % 1200),
    status: 'for-sale',
  };
}
