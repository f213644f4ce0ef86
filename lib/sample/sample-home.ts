import { emptyListing, type Listing } from '../domain/listing.ts';
import { DAY_MS } from '../shared/clock.ts';
import type { SeededRandom } from './seeded-random.ts';

const STREETS = [
  'Sample St',
  'Example Ave',
  'Demo Rd',
  'Placeholder Ct',
  'Fixture Way',
  'Testcase Blvd',
  'Mock Ln',
  'Stub St',
  'Dummy Dr',
  'Lorem Pl',
  'Sandbox Rd',
  'Null Ter',
  'Proto Pkwy',
] as const;
const CITIES = [
  { city: 'Sampleton', zip: '43001' },
  { city: 'Demo Falls', zip: '43002' },
  { city: 'Mockville', zip: '43003' },
] as const;
const TYPES = ['Single Family', 'Single Family', 'Single Family', 'Townhouse', 'Duplex'] as const;

/** The home every sample set has, as the documentation and the pictures show it. */
const FIRST_HOME = {
  street: '123 Sample St',
  city: 'Sampleton',
  zip: '43001',
  price: 249_000,
  beds: 3,
  baths: 2,
  sqft: 1480,
};

/** A made-up listing. Its street and town exist nowhere and its link is example.com. */
export function sampleListing(random: SeededRandom, index: number, site: string): Listing {
  const home = index === 0 ? FIRST_HOME : madeUpHome(random, index);
  const { street, city, zip, price, beds, baths, sqft } = home;
  const listing: Listing = {
    ...emptyListing(site, `https://example.com/sample-homes/${index + 1}`),
    address: { street, unit: null, city, state: 'OH', zip, country: 'US' },
    price: { amount: price, max: null, currency: 'USD', kind: 'asking' },
    estimate: roundTo(price * (random.int(92, 108) / 100), 100),
    rentEstimate: roundTo(price * 0.0075, 25),
    beds,
    baths,
    sqft,
    lot: { value: random.int(40, 140) * 100, unit: 'sqft' },
    yearBuilt: random.int(1921, 2008),
    type: random.pick(TYPES),
    status: 'for-sale',
    daysOnMarket: random.int(2, 120),
    description: 'A made-up home, for looking around in LeadFlow.',
  };
  return listing;
}

/** The listing as a reader would leave it that missed some fields. */
export function withoutFields(
  listing: Listing,
  fields: readonly ('sqft' | 'yearBuilt')[],
): Listing {
  return { ...listing, ...Object.fromEntries(fields.map((field) => [field, null])) };
}

/** When it was seen first, for a lead that has been `daysInStage` in its stage. */
export function sampleCreatedAt(
  random: SeededRandom,
  stageSinceAt: number,
  isNew: boolean,
): number {
  return isNew ? stageSinceAt : stageSinceAt - random.int(1, 40) * DAY_MS;
}

function madeUpHome(random: SeededRandom, index: number): typeof FIRST_HOME {
  const { city, zip } = random.pick(CITIES);
  const beds = random.int(2, 5);
  const street = STREETS[index % STREETS.length] ?? STREETS[0];
  return {
    street: `${random.int(3, 2400)} ${street}`,
    city,
    zip,
    price: roundTo(random.int(88, 420) * 1000 - (random.chance(0.6) ? 100 : 0), 100),
    beds,
    baths: Math.max(1, beds - random.int(1, 2)),
    sqft: beds * random.int(380, 520),
  };
}

const roundTo = (amount: number, step: number): number => Math.round(amount / step) * step;
