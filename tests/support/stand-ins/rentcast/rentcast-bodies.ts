import { placeLine, streetLine } from '../asked-address.ts';
import { randomFor } from '../seed.ts';
import { countyAt } from '../synthetic-county.ts';
import type { SyntheticProperty } from '../synthetic-property.ts';

/** What every record of RentCast begins with. */
function homeBody(property: SyntheticProperty) {
  const { address, lat, lng, home, purchase } = property;
  const county = countyAt(lat, lng);
  return {
    id: `${streetLine(address)}-${placeLine(address)}`.replaceAll(' ', '-'),
    formattedAddress: `${streetLine(address)}, ${placeLine(address)}`,
    addressLine1: address.street,
    addressLine2: address.unit === null ? null : `Apt ${address.unit}`,
    city: address.city,
    state: address.state,
    zipCode: address.zip,
    stateFips: county?.fips.slice(0, 2) ?? null,
    county: county?.name ?? null,
    countyFips: county?.fips.slice(2) ?? null,
    latitude: lat,
    longitude: lng,
    propertyType: home.isCondo ? 'Condo' : 'Single Family',
    bedrooms: home.beds,
    bathrooms: home.bathsFull + home.bathsHalf / 2,
    squareFootage: home.livingSqft,
    lotSize: home.lotSqft,
    yearBuilt: home.yearBuilt,
    lastSaleDate: `${purchase.date}T00:00:00.000Z`,
    ...(purchase.amount === null ? {} : { lastSalePrice: purchase.amount }),
  };
}

/** A public record. */
export function recordBody(property: SyntheticProperty) {
  const { apn, owner, purchase, value } = property;
  const assessed = Math.round(value.amount * 0.8);
  return {
    ...homeBody(property),
    assessorID: apn,
    taxAssessments: { 2025: { year: 2025, value: assessed } },
    propertyTaxes: { 2025: { year: 2025, total: Math.round(assessed * 0.02) } },
    history: {
      [purchase.date]: {
        event: 'Sale',
        date: `${purchase.date}T00:00:00.000Z`,
        price: purchase.amount,
      },
    },
    owner: {
      names:
        owner.company === null
          ? owner.people.map(({ first, last }) => `${first} ${last}`)
          : [owner.company],
      mailingAddress: { formattedAddress: owner.mailingAddress },
    },
    ownerOccupied: !owner.isAbsentee,
  };
}

/** An estimate of the value, with the homes it was made from. */
export const valueBody = (property: SyntheticProperty) => ({
  price: property.value.amount,
  priceRangeLow: property.value.low,
  priceRangeHigh: property.value.high,
  subjectProperty: homeBody(property),
  comparables: comparables(property, property.value.amount),
});

/** An estimate of the rent, with the homes it was made from. */
export function rentBody(property: SyntheticProperty) {
  const rent = Math.round(property.value.amount * 0.0068);
  return {
    rent,
    rentRangeLow: rent - 90,
    rentRangeHigh: rent + 110,
    subjectProperty: homeBody(property),
    comparables: comparables(property, rent),
  };
}

/** A home for sale. */
export const listingBody = (property: SyntheticProperty) => ({
  ...homeBody(property),
  status: 'Active',
  price: property.value.amount,
  daysOnMarket: 12,
  lastSeenDate: '2026-07-31T00:00:00.000Z',
  mlsName: 'SampleMLS',
  mlsNumber: `S${property.attomId}`,
});

function comparables(property: SyntheticProperty, amount: number) {
  const random = randomFor(`comps ${property.attomId}`);
  const place = placeLine(property.address);
  return Array.from({ length: 5 }, (_, index) => ({
    formattedAddress: `${random.int(100, 999)} Sample Comp St, ${place}`,
    price: Math.round((amount * random.int(90, 110)) / 100),
    squareFootage: property.home.livingSqft + random.int(-150, 150),
    bedrooms: property.home.beds,
    bathrooms: property.home.bathsFull,
    distance: random.int(5, 90) / 100,
    correlation: 0.99 - index / 100,
    daysOld: random.int(1, 200),
    lastSeenDate: '2026-07-30T00:00:00.000Z',
  }));
}
