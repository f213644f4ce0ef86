import {
  OBSERVATION_SOURCES,
  type FactName,
  type FactValues,
  type ObservationSource,
} from '../domain/facts.ts';
import type { ImportField } from '../domain/import-field.ts';
import {
  LISTING_STATUSES,
  PRICE_KINDS,
  type ListingStatus,
  type Price,
} from '../domain/listing.ts';
import type { RowCells } from './row-cells.ts';
import { rowMailing, rowOwners } from './row-people.ts';

/** What a row says about its home. Empty cells are left out: unknown is not a value. */
export function rowFacts(cells: RowCells): Partial<FactValues> {
  const candidates: { [Name in FactName]?: FactValues[Name] | null } = {
    price: priceOf(cells),
    status: statusOf(cells),
    daysOnMarket: cells.number('daysOnMarket', { most: 1e5 }),
    estimate: cells.number('siteEstimate'),
    rentEstimate: cells.number('rentEstimate'),
    hoaMonthly: cells.number('hoaMonthly'),
    beds: cells.number('beds', { most: 1000 }),
    baths: cells.number('baths', { most: 1000 }),
    sqft: cells.number('sqft', { most: 1e7 }),
    lot: lotOf(cells),
    yearBuilt: yearOf(cells, 'yearBuilt'),
    type: cells.text('type'),
    apn: cells.text('apn', 100),
    fips: fipsOf(cells),
    attomId: cells.text('attomId', 40),
    mls: mlsOf(cells),
    location: locationOf(cells),
    ownerNames: rowOwners(cells),
    ownerMailing: rowMailing(cells),
    ownerOccupied: cells.flag('ownerOccupied'),
    avm: avmOf(cells),
    mortgage: mortgageOf(cells),
    lastSale: lastSaleOf(cells),
    assessedValue: cells.number('assessedValue'),
    propertyTax: taxOf(cells),
  };
  return Object.fromEntries(Object.entries(candidates).filter(([, value]) => value !== null));
}

function priceOf(cells: RowCells): Price | null {
  const amount = cells.number('price');
  // Exports write 0 where they know no price.
  if (amount === null || amount === 0) return null;
  const kind = cells.text('priceKind')?.toLowerCase() ?? 'asking';
  const currency = cells.text('currency')?.toUpperCase() ?? 'USD';
  const known = PRICE_KINDS.find((each) => each === kind);
  if (known === undefined) return cells.cannotUse('priceKind');
  if (!/^[A-Z]{3}$/.test(currency)) return cells.cannotUse('currency');
  return { amount, max: cells.number('priceMax'), currency, kind: known };
}

const STATUS_WORDS: readonly [ListingStatus, RegExp][] = [
  ['coming-soon', /coming/],
  ['contingent', /conting/],
  ['pending', /pending|under contract|offer accepted/],
  ['sold', /sold|closed/],
  ['rented', /rented|leased/],
  ['for-rent', /rent|lease/],
  ['auction', /auction/],
  ['foreclosure', /foreclos|reo|bank owned/],
  ['off-market', /off.?market|expired|cancel|withdrawn|fail|not listed|removed|inactive/],
  ['for-sale', /active|sale|listed|new|available|back on|price/],
];

function statusOf(cells: RowCells): ListingStatus | null {
  const words = cells.text('status')?.toLowerCase();
  if (words === undefined) return null;
  const exact = LISTING_STATUSES.find((status) => status === words);
  const meant = exact ?? STATUS_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  return meant ?? cells.cannotUse('status');
}

function lotOf(cells: RowCells): FactValues['lot'] | null {
  const unit = cells.text('lotUnit')?.toLowerCase() ?? '';
  const size = cells.number('lotSize');
  const written = cells.text('lotSize')?.toLowerCase() ?? '';
  if (size !== null && size > 0) {
    const isAcres = /ac/.test(unit || written) || (unit === '' && size < 50);
    return { value: size, unit: isAcres ? 'acres' : 'sqft' };
  }
  const sqft = cells.number('lotSqft');
  if (sqft !== null && sqft > 0) return { value: sqft, unit: 'sqft' };
  const acres = cells.number('lotAcres');
  return acres !== null && acres > 0 ? { value: acres, unit: 'acres' } : null;
}

function yearOf(cells: RowCells, field: ImportField): number | null {
  const year = cells.number(field, { most: 3000 });
  if (year === null || year === 0) return null;
  return !Number.isInteger(year) || year < 1000 ? cells.cannotUse(field) : year;
}

/** Spreadsheets drop the zero of the first nine states. */
const fipsOf = (cells: RowCells): string | null =>
  cells.text('fips', 10)?.replace(/\.0$/, '').padStart(5, '0') ?? null;

function mlsOf(cells: RowCells): FactValues['mls'] | null {
  const id = cells.text('mlsId', 100);
  return id === null ? null : { id, name: cells.text('mlsName') };
}

function locationOf(cells: RowCells): FactValues['location'] | null {
  const lat = cells.number('latitude', { least: -90, most: 90 });
  const lng = cells.number('longitude', { least: -180, most: 180 });
  return lat === null || lng === null || (lat === 0 && lng === 0) ? null : { lat, lng };
}

function avmOf(cells: RowCells): FactValues['avm'] | null {
  const value = cells.number('estimatedValue');
  if (value === null || value === 0) return null;
  return {
    value,
    low: cells.number('estimatedValueLow'),
    high: cells.number('estimatedValueHigh'),
    score: cells.number('estimateConfidence', { most: 100 }),
  };
}

function mortgageOf(cells: RowCells): FactValues['mortgage'] | null {
  const amount = cells.number('mortgageAmount');
  return amount === null
    ? null
    : { amount, lender: cells.text('mortgageLender'), date: cells.date('mortgageDate') };
}

function lastSaleOf(cells: RowCells): FactValues['lastSale'] | null {
  const date = cells.date('lastSaleDate');
  return date === null ? null : { date, amount: cells.number('lastSalePrice') };
}

function taxOf(cells: RowCells): FactValues['propertyTax'] | null {
  const amount = cells.number('propertyTax');
  return amount === null ? null : { amount, year: yearOf(cells, 'propertyTaxYear') };
}

/** The column of our own export that says where a fact came from. */
const SOURCE_COLUMNS: Partial<Record<FactName, ImportField>> = {
  price: 'price',
  status: 'status',
  beds: 'beds',
  baths: 'baths',
  sqft: 'sqft',
  lot: 'lotSize',
  yearBuilt: 'yearBuilt',
  type: 'type',
  apn: 'apn',
  ownerNames: 'owner',
  avm: 'estimatedValue',
  mortgage: 'mortgageAmount',
  lastSale: 'lastSaleDate',
  assessedValue: 'assessedValue',
  propertyTax: 'propertyTax',
};

/** Facts by who said them: the file itself, but where our own export names another. */
export function factsBySource(
  cells: RowCells,
  facts: Partial<FactValues>,
): Map<ObservationSource, Partial<FactValues>> {
  const bySource = new Map<ObservationSource, Partial<FactValues>>();
  for (const [name, value] of Object.entries(facts)) {
    const column = SOURCE_COLUMNS[name as FactName];
    const said = column === undefined ? null : cells.sourceOf(column);
    const source = OBSERVATION_SOURCES.find((each) => each === said && each !== 'sample');
    const own = bySource.get(source ?? 'import') ?? {};
    bySource.set(source ?? 'import', { ...own, [name]: value });
  }
  return bySource;
}
