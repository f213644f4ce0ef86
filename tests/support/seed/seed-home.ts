import { emptyListing, type Listing, type Price } from '../../../lib/domain/listing.ts';
import type { SeededRandom } from '../../../lib/sample/seeded-random.ts';

const STREETS = ['Sample', 'Example', 'Demo', 'Fixture', 'Testcase', 'Mock', 'Lorem', 'Sandbox'];
const SIDES = ['', 'Upper ', 'Lower ', 'Old ', 'New ', 'Little ', 'Far '];
const SUFFIXES = ['St', 'Ave', 'Rd', 'Ct', 'Way', 'Ln', 'Dr', 'Pl', 'Ter', 'Blvd'];
const CITIES = [
  { city: 'Sampleton', zip: '43001' },
  { city: 'Demo Falls', zip: '43002' },
  { city: 'Mockville', zip: '43003' },
  { city: 'Port Example', zip: '43004' },
  { city: 'Fixture Springs', zip: '43005' },
  { city: 'Lorem Heights', zip: '43006' },
] as const;
const SITES = ['zillow', 'zillow', 'zillow', 'redfin', 'redfin', 'realtor'] as const;
const TYPES = ['Single Family', 'Single Family', 'Single Family', 'Townhouse', 'Duplex'] as const;
/** Houses of one street. */
const PER_STREET = 120;

/** A made-up listing at an address that no other index has. Its town exists nowhere and its link is example.com. */
export function seedListing(random: SeededRandom, index: number): Listing {
  const { city, zip } = CITIES[index % CITIES.length] ?? CITIES[0];
  const beds = random.int(1, 5);
  const price = seedPrice(random);
  const site = random.pick(SITES);
  return {
    ...emptyListing(site, `https://example.com/${site}/${index}`),
    listingId: String(70_000_000 + index),
    address: { street: street(index), unit: null, city, state: 'OH', zip, country: 'US' },
    price,
    estimate: price === null ? null : roundTo(price.amount * (random.int(90, 112) / 100), 100),
    beds,
    baths: Math.max(1, beds - random.int(0, 2)),
    sqft: random.chance(0.94) ? beds * random.int(360, 560) : null,
    yearBuilt: random.int(1908, 2019),
    lot: { value: random.int(30, 160) * 100, unit: 'sqft' },
    type: random.pick(TYPES),
    status: random.chance(0.85) ? 'for-sale' : random.pick(['pending', 'sold', 'off-market']),
    daysOnMarket: random.int(1, 180),
    description: 'A made-up home of the seeds.',
  };
}

/** Each index stands at a number of its own: streets are filled house by house, cities in turn. */
function street(index: number): string {
  const place = Math.floor(index / CITIES.length);
  const road = Math.floor(place / PER_STREET);
  const name = STREETS[road % STREETS.length] ?? '';
  const side = SIDES[Math.floor(road / STREETS.length) % SIDES.length] ?? '';
  const suffix =
    SUFFIXES[Math.floor(road / (STREETS.length * SIDES.length)) % SUFFIXES.length] ?? '';
  return `${101 + 2 * (place % PER_STREET)} ${side}${name} ${suffix}`;
}

/** Most between 60,000 and 400,000 with a long tail above; some rent a month, and some say none. */
function seedPrice(random: SeededRandom): Price | null {
  if (random.chance(0.04)) return null;
  if (random.chance(0.03)) return usd(roundTo(random.int(700, 3200), 25), 'rent');
  const usual = 60_000 + random.int(0, 170_000) + random.int(0, 170_000);
  const tail = random.chance(0.08) ? random.int(100_000, 900_000) : 0;
  return usd(roundTo(usual + tail, 500) - (random.chance(0.4) ? 100 : 0), 'asking');
}

const usd = (amount: number, kind: Price['kind']): Price => ({
  amount,
  max: null,
  currency: 'USD',
  kind,
});

const roundTo = (amount: number, step: number): number => Math.round(amount / step) * step;
