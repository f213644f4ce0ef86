import type { DatasetId } from '../../../domain/dataset.ts';
import type { FactValues } from '../../../domain/facts.ts';
import { findAsked } from '../../find-asked.ts';
import type { LookupAddress } from '../../lookup-address.ts';
import { known, looseLocation } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import type { AttomProperty } from './schema.ts';

/** What ATTOM's answer says about the home that was asked for. An answer about another home is no match. */
export function findingsFromAttom(
  properties: readonly AttomProperty[],
  asked: LookupAddress,
  dataset: DatasetId,
): Findings {
  const property = findAsked(properties, asked, ({ address }) => address.line1);
  if (property === null) return { matched: false, facts: {}, persons: [], dataAsOf: null };
  const facts = factsFromAttom(property);
  const { avm, vintage } = property;
  const publishedAt = vintage.lastmodified ?? vintage.pubdate;
  return {
    matched: dataset !== 'value' || facts.avm !== undefined,
    facts,
    persons: [],
    dataAsOf: dataset === 'value' ? (avm.eventdate ?? publishedAt) : publishedAt,
  };
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
    attomId: identifier.attomid ?? identifier.id,
    location: looseLocation(latitude, longitude),
    ownerNames: owners.length === 0 ? null : owners,
    ownerMailing: property.owner.mailingaddressoneline ?? assessment.owner.mailingaddressoneline,
    ownerOccupied: ownerOccupied(property),
    avm: avmOf(property),
    mortgage: mortgageOf(property),
    lastSale: lastSaleOf(property),
    assessedValue: assessment.assessed.assdttlvalue,
    propertyTax:
      assessment.tax.taxamt === null
        ? null
        : { amount: assessment.tax.taxamt, year: assessment.tax.taxyear },
  });
}

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

/**
 * The last sale. Its amount is null where none was disclosed: a quit-claim has none or a token one, and in
 * non-disclosure counties ATTOM gives its own estimate, told apart only by the words of the sale code.
 */
function lastSaleOf({ sale }: AttomProperty): FactValues['lastSale'] | null {
  const { saleamt, salecode, salerecdate, saletranstype } =
    sale.amount.saleamt === null && sale.amount.salerecdate === null
      ? sale.saleamountdata
      : sale.amount;
  const date = sale.saletransdate ?? sale.salesearchdate ?? salerecdate;
  if (date === null) return null;
  const isEstimate = salecode?.toUpperCase().startsWith('ESTIMATED') ?? false;
  const isNominal = saletranstype?.toUpperCase().startsWith('NOMINAL') ?? false;
  return { date, amount: isEstimate || isNominal ? null : saleamt };
}
