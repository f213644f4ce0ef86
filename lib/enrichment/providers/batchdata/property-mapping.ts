import type { FactValues, Foreclosure, Sale } from '../../../domain/facts.ts';
import { known } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import { fullName, mailingLine } from './people.ts';
import type { BatchDataProperty } from './property-schema.ts';

/** What the first record of a home says. One that is for sale is not read: pages know prices and status better. */
export function findingsFromProperties([record]: readonly BatchDataProperty[]): Findings {
  if (record === undefined) return { matched: false, facts: {}, persons: [], dataAsOf: null };
  return {
    matched: true,
    facts: {
      ...homeFacts(record),
      ...ownerFacts(record),
      ...moneyFacts(record),
      ...historyFacts(record),
    },
    persons: [],
    dataAsOf: record.meta.propertyDateModified ?? record.valuation.asOfDate,
  };
}

type HomeFacts = Pick<
  FactValues,
  | 'beds'
  | 'baths'
  | 'sqft'
  | 'lot'
  | 'yearBuilt'
  | 'type'
  | 'apn'
  | 'fips'
  | 'county'
  | 'location'
  | 'vacant'
>;

function homeFacts({ address, building, general, ids, lot }: BatchDataProperty) {
  const { latitude: lat, longitude: lng, county } = address;
  const fips = [ids.fipsCode, address.countyFipsCode].find((code) => /^\d{5}$/.test(code ?? ''));
  return known<HomeFacts>({
    beds: building.bedroomCount,
    baths: building.calculatedBathroomCount ?? building.bathroomCount,
    sqft: building.livingAreaSquareFeet ?? building.totalBuildingAreaSquareFeet,
    lot: lotOf(lot),
    yearBuilt: building.yearBuilt,
    type: general.propertyTypeDetail ?? general.propertyTypeCategory,
    apn: ids.apn,
    fips: fips ?? null,
    county,
    location: lat === null || lng === null ? null : { lat, lng },
    vacant: general.vacant,
  });
}

function lotOf({ lotSizeSquareFeet, lotSizeAcres }: BatchDataProperty['lot']) {
  if (lotSizeSquareFeet !== null) return { value: lotSizeSquareFeet, unit: 'sqft' } as const;
  return lotSizeAcres === null ? null : ({ value: lotSizeAcres, unit: 'acres' } as const);
}

function ownerFacts({ owner, quickLists }: BatchDataProperty) {
  const names = owner.names.flatMap((name) => fullName(name) ?? []);
  const all = names.length > 0 ? names : [owner.fullName].filter((name) => name !== null);
  return known<Pick<FactValues, 'ownerNames' | 'ownerMailing' | 'ownerOccupied' | 'lists'>>({
    ownerNames: all.length === 0 ? null : all,
    ownerMailing: mailingLine(owner.mailingAddress),
    ownerOccupied: owner.ownerOccupied,
    lists: quickLists.length === 0 ? null : quickLists.map(listName).toSorted(),
  });
}

/** Two lists go by other names in the vendor's dictionary than their fields say. */
const LIST_NAMES: Partial<Record<string, string>> = {
  absenteeOwnerInState: 'in-state-absentee-owner',
  absenteeOwnerOutOfState: 'out-of-state-absentee-owner',
};

const listName = (field: string): string =>
  LIST_NAMES[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type MoneyFacts = Pick<FactValues, 'avm' | 'equity' | 'mortgage' | 'assessedValue' | 'propertyTax'>;

function moneyFacts({ valuation, openLien, assessment, tax }: BatchDataProperty) {
  const { estimatedValue, priceRangeMin: low, priceRangeMax: high, ltv } = valuation;
  const { equityCurrentEstimatedBalance: amount, confidenceScore: score } = valuation;
  const { totalOpenLienBalance: loanBalance } = openLien;
  const [loan] = openLien.mortgages;
  const hasEquity = amount !== null || ltv !== null || loanBalance !== null;
  return known<MoneyFacts>({
    avm: estimatedValue === null ? null : { value: estimatedValue, low, high, score },
    equity: hasEquity ? { amount, ltv, loanBalance } : null,
    mortgage:
      loan === undefined || loan.loanAmount === null
        ? null
        : { amount: loan.loanAmount, lender: loan.lenderName, date: loan.recordingDate },
    assessedValue: assessment.totalAssessedValue,
    propertyTax: tax.taxAmount === null ? null : { amount: tax.taxAmount, year: tax.taxYear },
  });
}

function historyFacts(record: BatchDataProperty) {
  const sales = record.deedHistory.flatMap(saleOf).toSorted((a, b) => b.date.localeCompare(a.date));
  return known<Pick<FactValues, 'lastSale' | 'saleHistory' | 'foreclosure'>>({
    lastSale: lastSaleOf(record),
    saleHistory: sales.length === 0 ? null : sales,
    foreclosure: foreclosureOf(record),
  });
}

/** An estimated price is no price: in states that do not disclose it the vendor guesses. */
function lastSaleOf({
  sale: { lastSale },
  intel,
}: BatchDataProperty): FactValues['lastSale'] | null {
  const date = lastSale.saleDate ?? lastSale.recordingDate ?? intel.lastSoldDate;
  if (date === null) return null;
  const isGuess = lastSale.salePriceIsEstimated === true;
  return { date, amount: isGuess ? null : (lastSale.price ?? intel.lastSoldPrice) };
}

function saleOf(deed: BatchDataProperty['deedHistory'][number]): Sale[] {
  const date = deed.saleDate ?? deed.recordingDate;
  if (date === null) return [];
  return [
    { date, amount: deed.salePrice, buyer: joined(deed.buyers), seller: joined(deed.sellers) },
  ];
}

const joined = (names: readonly (string | null)[]): string | null =>
  names.filter((name) => name !== null).join(', ') || null;

function foreclosureOf({ foreclosure }: BatchDataProperty): Foreclosure | null {
  const found = {
    status: foreclosure.status,
    filedAt: foreclosure.filingDate ?? foreclosure.recordingDate,
    auctionAt: foreclosure.auctionDate,
    openingBid: foreclosure.auctionMinimumBidAmount,
    unpaidBalance: foreclosure.unpaidBalance,
  };
  return Object.values(found).some((value) => value !== null) ? found : null;
}
