/** A made-up home for sale, from which a page of any site can be written. */
export interface SampleHome {
  /** The site's own id. */
  id: string;
  street: string;
  city: string;
  state: string;
  zip: string;
  price: number;
  beds: number;
  baths: number;
  sqft: number;
  lotSqft: number;
  yearBuilt: number;
  status: 'active' | 'pending';
  lat: number;
  lng: number;
  daysOnMarket: number;
  mlsId: string;
  description: string;
}

const DESCRIPTIONS = [
  'Brick ranch with a dry basement and a fenced yard. Roof from 2014, furnace original. Sold as is.',
  'Corner lot near the school. Kitchen and one bath need work; hardwood floors under the carpet.',
  'Long-time owner, one level, detached garage. Estate sale, quick closing preferred.',
  'Up-and-down duplex converted to a single home. New windows, old wiring. Bring your contractor.',
] as const;

type Given = Pick<SampleHome, 'id' | 'street' | 'price' | 'beds' | 'baths' | 'sqft'>;

/** Homes around one made-up neighbourhood; whatever is not given follows from the place in the list. */
function homes(firstId: number, given: Omit<Given, 'id'>[]): SampleHome[] {
  return given.map((home, index) => ({
    ...home,
    id: String(firstId + index),
    city: 'Sampleton',
    state: 'OH',
    zip: '43001',
    lotSqft: 4_800 + index * 640,
    yearBuilt: 1948 + index * 7,
    status: index % 4 === 3 ? 'pending' : 'active',
    lat: 39.958 + index * 0.004,
    lng: -82.996 + index * 0.006,
    daysOnMarket: 3 + index * 9,
    mlsId: `224${firstId % 1000}${10 + index}`,
    description: DESCRIPTIONS[index % DESCRIPTIONS.length] ?? DESCRIPTIONS[0],
  }));
}

export const ZILLOW_HOMES = homes(900_100_101, [
  { street: '118 Sample Ridge Rd', price: 249_000, beds: 3, baths: 2, sqft: 1480 },
  { street: '2207 Sample Hollow Ct', price: 184_500, beds: 2, baths: 1, sqft: 960 },
  { street: '64 N Sample Orchard Ave', price: 312_000, beds: 4, baths: 2.5, sqft: 2140 },
  { street: '9 Sample Mill Ln', price: 139_900, beds: 3, baths: 1, sqft: 1105 },
  { street: '731 Sample Creek Dr', price: 276_000, beds: 3, baths: 2.5, sqft: 1690 },
  { street: '1402 E Sample Park Blvd', price: 221_750, beds: 3, baths: 1.5, sqft: 1344 },
]);

export const REDFIN_HOMES = homes(900_200_201, [
  { street: '3315 Sample Summit Way', price: 295_000, beds: 4, baths: 2, sqft: 1875 },
  { street: '57 Sample Grove Pl', price: 167_000, beds: 2, baths: 1.5, sqft: 1018 },
  { street: '840 W Sample Harbor St', price: 358_900, beds: 4, baths: 3, sqft: 2410 },
  { street: '12 Sample Meadow Ter', price: 203_400, beds: 3, baths: 1, sqft: 1230 },
]);

export const OTHER_HOMES = homes(5501, [
  { street: '500 Sample Lantern Rd', price: 189_000, beds: 3, baths: 1.5, sqft: 1290 },
]);
