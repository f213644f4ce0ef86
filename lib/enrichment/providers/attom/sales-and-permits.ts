import type { FactValues, Permit, Sale } from '../../../domain/facts.ts';
import { newestFirst } from './newest-first.ts';
import type { AttomPermit, AttomProperty, AttomSale } from './schema.ts';

/** More of a home's past than anyone reads; the rows of a whole building would weigh on every list of leads. */
const MAX_LISTED = 100;

/** Every sale once, the newest first; null when there is none. */
export function saleHistoryOf({ salehistory }: AttomProperty): Sale[] | null {
  return listed(salehistory.map(saleOf));
}

/** The last sale, from itself or from the history; null when there is none. */
export function lastSaleOf(property: AttomProperty): FactValues['lastSale'] | null {
  const sale = saleOf(property.sale) ?? saleHistoryOf(property)?.[0] ?? null;
  return sale === null ? null : { date: sale.date, amount: sale.amount };
}

/** Every permit once, the newest first; null when there is none. The owner's name on it is left out. */
export function permitsOf({ buildingpermits }: AttomProperty): Permit[] | null {
  return listed(buildingpermits.map(permitOf));
}

/**
 * One sale. Its amount is null where none was disclosed: a quit-claim has none or a token one, and in
 * non-disclosure counties ATTOM gives its own estimate, told apart only by the words of the sale code.
 */
function saleOf(sale: AttomSale): Sale | null {
  const { saleamt, salecode, salerecdate, saletranstype } =
    [sale.amount, sale.saleamountdata].find(
      (one) => one.saleamt !== null || one.salerecdate !== null,
    ) ?? sale;
  const date = sale.saletransdate ?? sale.salesearchdate ?? salerecdate;
  if (date === null) return null;
  const isEstimate = salecode?.toUpperCase().startsWith('ESTIMATED') ?? false;
  const isNominal = saletranstype?.toUpperCase().startsWith('NOMINAL') ?? false;
  const amount = isEstimate || isNominal ? null : saleamt;
  return { date, amount, buyer: sale.buyername, seller: sale.sellername };
}

function permitOf(permit: AttomPermit): Permit | null {
  const { effectivedate: date, permitnumber: number, projectname, status } = permit;
  const type = permit.type ?? projectname;
  if (date === null && number === null && type === null) return null;
  return { date, number, type, description: permit.description, value: permit.jobvalue, status };
}

function listed<Item extends { date: string | null }>(items: readonly (Item | null)[]) {
  const known = items.filter((item) => item !== null);
  const distinct = new Map(known.map((item) => [JSON.stringify(item), item]));
  const all = newestFirst([...distinct.values()]).slice(0, MAX_LISTED);
  return all.length === 0 ? null : all;
}
