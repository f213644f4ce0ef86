import { otherDetailsPage, otherUrl } from '@/tests/support/sample-pages/other-pages.ts';
import { redfinDetailsPage, redfinUrl } from '@/tests/support/sample-pages/redfin-pages.ts';
import type { SampleHome } from '@/tests/support/sample-pages/sample-homes.ts';
import { zillowDetailsPage, zillowUrl } from '@/tests/support/sample-pages/zillow-pages.ts';

/** An address and what stands there. */
export interface HtmlPage {
  url: string;
  html: string;
}

let lastId = 900_700_000;

/** A made-up home at this street, with an id of its own; say only what the test is about. */
export const aHome = (street: string, overrides: Partial<SampleHome> = {}): SampleHome => ({
  id: String((lastId += 1)),
  street,
  city: 'Sampleton',
  state: 'OH',
  zip: '43001',
  price: 249_000,
  beds: 3,
  baths: 2,
  sqft: 1480,
  lotSqft: 6200,
  yearBuilt: 1962,
  status: 'active',
  // Where two homes of one number lie side by side, or have one MLS number, they would be one house.
  lat: 39.958 + (lastId % 1000) * 0.004,
  lng: -82.996,
  daysOnMarket: 12,
  mlsId: `224${lastId}`,
  description: 'Brick ranch with a dry basement.',
  ...overrides,
});

export const onZillow = (home: SampleHome): HtmlPage => ({
  url: zillowUrl(home),
  html: zillowDetailsPage(home),
});

export const onRedfin = (home: SampleHome): HtmlPage => ({
  url: redfinUrl(home),
  html: redfinDetailsPage(home),
});

/** On a site that LeadFlow has no reader for. */
export const onOtherSite = (home: SampleHome): HtmlPage => ({
  url: otherUrl(home),
  html: otherDetailsPage(home),
});
