import type { ATTOM_DATASETS } from '../../../domain/datasets/attom-datasets.ts';
import type { FactName, FactValues } from '../../../domain/facts.ts';
import { findAsked } from '../../find-asked.ts';
import type { LookupAddress } from '../../lookup-address.ts';
import { known, looseLocation } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import { lastSaleOf, permitsOf, saleHistoryOf } from './sales-and-permits.ts';
import type { AttomProperty } from './schema.ts';

type AttomDataset = keyof typeof ATTOM_DATASETS;

/** How the home was asked for: by ATTOM's id of it, or by its address alone. */
export interface AskedHome {
  address: LookupAddress;
  attomId: string | null;
}

/** What an answer must hold to count as one, where knowing the home is not enough. */
const WANTED: Partial<Record<AttomDataset, FactName[]>> = {
  value: ['avm'],
  equity: ['equity'],
  sales: ['saleHistory'],
  permits: ['permits'],
  assessment: ['assessedValue', 'propertyTax'],
};

/** What ATTOM's answer says about the home that was asked for. An answer about another home is no match. */
export function findingsFromAttom(
  properties: readonly AttomProperty[],
  asked: AskedHome,
  dataset: AttomDataset,
): Findings {
  const property = findHome(properties, asked);
  if (property === null) return { matched: false, facts: {}, persons: [], dataAsOf: null };
  const facts = factsFromAttom(property);
  const wanted = WANTED[dataset];
  return {
    matched: wanted === undefined || wanted.some((name) => facts[name] !== undefined),
    facts,
    persons: [],
    dataAsOf: dataAsOf(property, dataset),
  };
}

/** An id can be another home's, one from a file or of a lead merged with this one: the house number must be right too. */
function findHome(
  properties: readonly AttomProperty[],
  { address, attomId }: AskedHome,
): AttomProperty | null {
  const answers = properties.filter((one) => attomId === null || idOf(one) === attomId);
  return findAsked(answers, address, (one) => one.address.line1);
}

function dataAsOf({ avm, homeequity, vintage }: AttomProperty, dataset: AttomDataset) {
  const publishedAt = vintage.lastmodified ?? vintage.pubdate;
  if (dataset === 'value') return avm.eventdate ?? publishedAt;
  return dataset === 'equity' ? (homeequity.recordlastupdated ?? publishedAt) : publishedAt;
}

/** One call can answer more than was asked (a valuation brings the owner): all of it was paid for, so all of it is kept. */
function factsFromAttom(property: AttomProperty): Partial<FactValues> {
  const { identifier, location, summary, building, assessment } = property;
  const { latitude, longitude } = location;
  const owners = ownerNames(property);
  return known<FactValues>({
    beds: building.rooms.beds,
    baths: bathCount(building.rooms),
    sqft: building.size.livingsize ?? building.size.universalsize ?? building.size.bldgsize,
    lot: lotOf(property),
    yearBuilt: summary.yearbuilt,
    type: summary.propclass ?? summary.proptype,
    apn: identifier.apn,
    fips: identifier.fips?.padStart(5, '0') ?? null,
    attomId: idOf(property),
    location: looseLocation(latitude, longitude),
    ownerNames: owners.length === 0 ? null : owners,
    ownerMailing: property.owner.mailingaddressoneline ?? assessment.owner.mailingaddressoneline,
    ownerOccupied: ownerOccupied(property),
    avm: avmOf(property),
    mortgage: mortgageOf(property),
    lastSale: lastSaleOf(property),
    saleHistory: saleHistoryOf(property),
    permits: permitsOf(property),
    equity: statedEquity(property),
    assessedValue: assessment.assessed.assdttlvalue,
    propertyTax:
      assessment.tax.taxamt === null
        ? null
        : { amount: assessment.tax.taxamt, year: assessment.tax.taxyear },
  });
}

const idOf = ({ identifier }: AttomProperty): string | null => identifier.attomid ?? identifier.id;

function bathCount({
  bathstotal,
  bathsfull,
  bathshalf,
}: AttomProperty['building']['rooms']): number | null {
  if (bathstotal !== null) return bathstotal;
  return bathsfull === null ? null : bathsfull + (bathshalf ?? 0) / 2;
}

function lotOf({ lot }: AttomProperty): FactValues['lot'] | null {
  if (lot.lotsize2 !== null) return { value: lot.lotsize2, unit: 'sqft' };
  return lot.lotsize1 === null ? null : { value: lot.lotsize1, unit: 'acres' };
}

/** All owners once. The second owner can sit in `owner3` while `owner2` is empty. */
function ownerNames({ owner, assessment }: AttomProperty): string[] {
  const names = namesOf(owner);
  return [...new Set(names.length > 0 ? names : namesOf(assessment.owner))];
}

const namesOf = ({ owner1, owner2, owner3, owner4 }: AttomProperty['owner']): string[] =>
  [owner1, owner2, owner3, owner4]
    .map(
      ({ fullname, firstnameandmi, lastname }) =>
        fullname ?? [firstnameandmi, lastname].filter((part) => part !== null).join(' '),
    )
    .filter((name) => name !== '');

/** "O" and "A" are the owner's status; where it is "N" (not known) or absent, the summary's words may tell. */
function ownerOccupied({ owner, assessment, summary }: AttomProperty): boolean | null {
  const status = owner.absenteeownerstatus ?? assessment.owner.absenteeownerstatus;
  if (status === 'O') return true;
  if (status === 'A') return false;
  if (summary.absenteeind?.startsWith('OWNER OCCUPIED')) return true;
  return summary.absenteeind?.startsWith('ABSENTEE') ? false : null;
}

function avmOf({ avm }: AttomProperty): FactValues['avm'] | null {
  const { value, low, high, scr } = avm.amount;
  return value === null ? null : { value, low, high, score: scr };
}

/** The first loan with an amount; 0 means that there is none. It is what was lent, not what is still owed. */
function mortgageOf({ assessment, mortgage, sale }: AttomProperty): FactValues['mortgage'] | null {
  for (const source of [assessment.mortgage, mortgage, sale.mortgage])
    for (const { amount, lenderlastname, lender, date } of [source.firstconcurrent, source])
      if (amount !== null) return { amount, lender: lenderlastname ?? lender.lastname, date };
  return null;
}

/** Nothing said, or nothing but zeros, is not known. With an amount, no loan and an LTV of 0 are: it is free and clear. */
function statedEquity({ homeequity }: AttomProperty): FactValues['equity'] | null {
  const {
    ltv,
    estimatedavailableequity: amount,
    totalestimatedloanbalance: loanBalance,
  } = homeequity;
  const isSaid = [amount, ltv, loanBalance].some((part) => part !== null && part !== 0);
  return isSaid ? { amount, ltv, loanBalance } : null;
}
