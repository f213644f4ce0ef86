import type { AskedAddress } from '../asked-address.ts';
import type { StandInAnswer } from '../provider-call.ts';
import { hexFor } from '../seed.ts';
import { syntheticProperty, type SyntheticProperty } from '../synthetic-property.ts';
import { countsOf, isHome, readItems } from './asked-items.ts';
import { okStatus } from './batchdata-bodies.ts';
import { chargesOf, mailingAddressOf, ownerNames } from './skip-trace.ts';
import { addressBody } from './synthetic-person.ts';

const MAX_ITEMS = 1000;

/** POST property/lookup/all-attributes: the homes that are found, no more than `take`, each billed. */
export function answerPropertyLookup(body: unknown, microsPerMatch: number): StandInAnswer {
  const asked = readItems(body, MAX_ITEMS);
  if ('status' in asked) return asked;
  const found = asked.items.filter(({ home }) => isHome(home)).slice(0, asked.options.take);
  const properties = found.flatMap(({ home }) => (isHome(home) ? [propertyBody(home)] : []));
  const results = { ...countsOf(asked.items), matchCount: found.length };
  return {
    status: 200,
    body: {
      status: okStatus,
      results: { properties, meta: { apiVersion: '3.12.0', results } },
    },
    charges: chargesOf(found, microsPerMatch),
  };
}

function propertyBody(address: AskedAddress): object {
  const property = syntheticProperty(address);
  const { home, owner, apn, fips } = property;
  const situs = addressBody(address, property);
  const names = ownerNames(owner);
  return {
    _id: hexFor(situs.hash, 16),
    address: situs,
    ids: { apn, fipsCode: fips, addressHash: situs.hash },
    general: {
      vacant: false,
      propertyTypeCategory: 'Residential',
      propertyTypeDetail: home.isCondo ? 'Condominium' : 'Single Family',
    },
    building: {
      bedroomCount: home.beds,
      bathroomCount: home.bathsFull + home.bathsHalf,
      calculatedBathroomCount: home.bathsFull + home.bathsHalf / 2,
      livingAreaSquareFeet: home.livingSqft,
      yearBuilt: home.yearBuilt,
    },
    lot: { lotSizeSquareFeet: home.lotSqft },
    owner: {
      fullName: owner.company ?? names.map(({ full }) => full).join('; '),
      names: owner.company === null ? names : [],
      mailingAddress: mailingAddressOf(owner, situs),
      ownerOccupied: !owner.isAbsentee,
    },
    ...moneyBody(property),
    ...saleBody(property),
    foreclosure: {},
    quickLists: {
      absenteeOwner: owner.isAbsentee,
      ownerOccupied: !owner.isAbsentee,
      corporateOwned: owner.company !== null,
      freeAndClear: property.mortgage === null,
      highEquity: property.mortgage === null,
    },
    meta: { propertyDateModified: `${property.value.asOf}T00:00:00.000Z` },
  };
}

function moneyBody({ value, mortgage }: SyntheticProperty) {
  const owed = mortgage?.amount ?? 0;
  return {
    valuation: {
      estimatedValue: value.amount,
      priceRangeMin: value.low,
      priceRangeMax: value.high,
      confidenceScore: value.score,
      asOfDate: `${value.asOf}T00:00:00.000Z`,
      equityCurrentEstimatedBalance: value.amount - owed,
      ltv: Number(((owed / value.amount) * 100).toFixed(1)),
    },
    openLien: {
      totalOpenLienCount: mortgage === null ? 0 : 1,
      totalOpenLienBalance: owed,
      mortgages:
        mortgage === null
          ? []
          : [{ loanAmount: owed, lenderName: mortgage.lender, recordingDate: mortgage.date }],
    },
    assessment: { totalAssessedValue: Math.round(value.amount * 0.35) },
    tax: { taxAmount: Math.round(value.amount * 0.012), taxYear: 2025 },
  };
}

function saleBody({ purchase, owner }: SyntheticProperty) {
  const sale = { saleDate: `${purchase.date}T00:00:00.000Z`, documentType: purchase.kind };
  return {
    sale: {
      lastSale: {
        ...sale,
        price: purchase.amount,
        salePriceIsEstimated: purchase.isEstimate,
      },
    },
    deedHistory: [
      {
        ...sale,
        salePrice: purchase.isEstimate ? null : purchase.amount,
        buyers: owner.people.map(({ first, last }) => `${first} ${last}`),
        sellers: ['SAMPLE SELLER'],
      },
    ],
  };
}
