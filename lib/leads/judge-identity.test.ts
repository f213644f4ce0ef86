import { describe, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import type { Listing } from '../domain/listing.ts';
import { judgeIdentity } from './judge-identity.ts';
import { identityOfListing, type PropertyIdentity } from './property-identity.ts';

const { address } = aListing();
const at = (street: string, other: Partial<Listing['address']> = {}) => ({
  address: { ...address, street, ...other },
});
/** A house by its listing on some other site, and by what a record adds. */
const house = (
  listing: Partial<Listing>,
  record: Partial<PropertyIdentity> = {},
): PropertyIdentity => ({
  ...identityOfListing(aListing({ listingId: null, ...listing })),
  ...record,
});
const NO_ADDRESS = at('', { city: null, zip: null, state: null });

function verdict(a: PropertyIdentity, b: PropertyIdentity): string {
  const [one, other] = [judgeIdentity(a, b), judgeIdentity(b, a)];
  const words = (each: typeof one) => {
    if (each.kind === 'same') return `same: ${each.because.kind}`;
    return each.kind === 'maybe'
      ? `maybe: ${each.reasons.map(({ kind }) => kind).join(', ')}`
      : 'different';
  };
  expect(words(other)).toBe(words(one));
  return words(one);
}

const listed = (listing: Partial<Listing>) => house({ listingId: '7', ...listing });

const ofLead = (listing: Partial<Listing>) => house(listing, { leadId: 'lead-1' });

describe('our own id of a lead', () => {
  it.each([
    ['the same address', {}, 'same: lead-id'],
    ['no address', NO_ADDRESS, 'same: lead-id'],
    ['a mended street', at('123 Sampel St'), 'same: lead-id'],
    ['another ZIP code', at('123 Sample St', { zip: '43055' }), 'same: lead-id'],
    ['another house number', at('99 Sample St'), 'different'],
    ['another street', at('123 Elsewhere Ave'), 'different'],
  ])('beside %s', (_, listing, expected) => {
    expect(verdict(ofLead({}), ofLead(listing))).toBe(expected);
  });
});

describe('a listing id of a site', () => {
  it.each([
    ['the same address', {}, 'same: listing-id'],
    ['no address', NO_ADDRESS, 'same: listing-id'],
    ['another name of the street', at('123 State Route 9'), 'same: listing-id'],
    ['a range of numbers', at('123-127 Sample St'), 'same: listing-id'],
    ['a unit the other page left out', at('123 Sample St', { unit: '4' }), 'same: listing-id'],
    ['another house number', at('99 Sample St'), 'maybe: listing-id'],
  ])('beside %s', (_, listing, expected) => {
    expect(verdict(listed({}), listed(listing))).toBe(expected);
  });

  it('is a question when both pages name another unit', () => {
    const [four, five] = ['4', '5'].map((unit) => listed(at('123 Sample St', { unit })));
    expect(verdict(four ?? listed({}), five ?? listed({}))).toBe('maybe: listing-id');
  });

  it('of Zillow is known in an address of Trulia', () => {
    const trulia = house({
      site: 'trulia',
      listingId: '1001',
      url: 'https://www.trulia.com/home/123-sample-st-sampleton-oh-43001-1001',
      ...NO_ADDRESS,
    });
    expect(verdict(trulia, house({ listingId: '1001' }))).toBe('same: listing-id');
    const older = { ...aListing(), site: 'trulia', url: 'https://www.trulia.com/property/1001-x' };
    expect(identityOfListing(older).listingKeys).toEqual(['trulia:1001']);
  });
});

describe('a parcel number', () => {
  const apn = '00-0000-123';
  const record = { apn: '000000123', fips: '39049' };

  it.each([
    [
      'with the county',
      house({}, record),
      house(at('1 Other Rd', { street: null }), record),
      'same: parcel',
    ],
    ['at another number', house({}, record), house(at('9 Sample St'), record), 'maybe: parcel'],
    [
      'at a unit of the house',
      house({}, record),
      house(at('123 Sample St', { unit: '4' }), record),
      'different',
    ],
    [
      'without a county, in one ZIP',
      house({ apn }, record),
      house({ apn, ...at('123 Route 9') }),
      'maybe: parcel',
    ],
    [
      'in another ZIP',
      house({ apn }),
      house({ apn, ...at('123 Route 9', { zip: '43055' }) }),
      'different',
    ],
    [
      'in another county',
      house({}, record),
      house(at('123 Route 9'), { ...record, fips: '39001' }),
      'different',
    ],
    [
      'that is none',
      house({ apn: '00-00' }),
      house({ apn: '00-00', ...at('123 Route 9') }),
      'different',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(verdict(a, b)).toBe(expected);
  });
});

describe('an MLS id', () => {
  const mls = { mlsId: '#224100110', mlsName: 'Sample MLS' };

  it.each([
    ['with the name of the MLS and the number', { ...mls, ...at('123 Route 9') }, 'same: mls-id'],
    ['without the name', { ...mls, mlsName: null, ...at('123 Route 9') }, 'maybe: mls-id'],
    ['of another MLS', { ...mls, mlsName: 'Other', ...at('123 Route 9') }, 'maybe: mls-id'],
    ['without an address', { ...mls, ...NO_ADDRESS }, 'maybe: mls-id'],
    ['at another number, because it is used again', { ...mls, ...at('9 Sample St') }, 'different'],
  ])('%s', (_, listing, expected) => {
    expect(verdict(house(mls), house({ ...listing, mlsId: '224100110' }))).toBe(expected);
  });
});

describe('a place on the map', () => {
  const here = { lat: 40.00001, lng: -82.9 };
  const near = { lat: 40.00015, lng: -82.9001 };
  const far = { lat: 40.02, lng: -82.9 };

  it.each([
    ['makes a missing direction sure', at('123 N Sample St'), near, 'same: location'],
    ['asks when the streets differ', at('123 Route 9'), near, 'maybe: location'],
    ['says nothing at another number', at('125 Sample St'), near, 'different'],
    ['says nothing at a unit of it', at('123 Sample St', { unit: '4' }), near, 'different'],
    [
      'leaves a question when it is not known',
      at('123 N Sample St'),
      null,
      'maybe: direction-missing',
    ],
    ['tells far houses apart', at('123 N Sample St'), far, 'different'],
    ['does not part equal addresses', {}, far, 'same: address'],
  ])('%s', (_, listing, place, expected) => {
    const other = place ?? { lat: null, lng: null };
    expect(verdict(house(here), house({ ...listing, ...other }))).toBe(expected);
  });
});

it('asks about a unit that may be part of the number', () => {
  const joined = house(at('123A Sample St'));
  expect(verdict(joined, house(at('123 Sample St', { unit: 'A' })))).toBe('maybe: unit-in-number');
});

it('tells a house from one that nothing is known of', () => {
  expect(verdict(house({}), house(NO_ADDRESS))).toBe('different');
});
