import { formatDay, formatMoney } from '@/components/ui/format.ts';
import type { Comp, Fact, Facts, ObservationSource, Permit, Sale } from '@/lib/domain/facts.ts';

/** A list of a home's past or of homes like it, as a table of three columns. */
export interface RecordTable {
  title: string;
  /** What its columns are called. */
  heads: [string, string, string];
  source: ObservationSource;
  rows: RecordRow[];
}

export interface RecordRow {
  when: string;
  what: string;
  /** In a second line; '' when there is no more to say. */
  more: string;
  amount: string;
}

const price = (amount: number): string => formatMoney(amount);
const rent = (amount: number): string => `${formatMoney(amount)}/mo`;

/** The lists that are known of a home, each as a table; those with nothing in them are left out. */
export function recordTables({ saleHistory, permits, comps, rentComps }: Facts): RecordTable[] {
  return [
    table('Sales', ['Date', 'Buyer and seller', 'Price'], saleHistory, saleRow),
    table('Building permits', ['Date', 'Work', 'Cost'], permits, permitRow),
    table('Comps', ['Away', 'Home', 'Price'], comps, (comp) => compRow(comp, price)),
    table('Rent comps', ['Away', 'Home', 'Rent'], rentComps, (comp) => compRow(comp, rent)),
  ].filter((each) => each !== null);
}

function table<Item>(
  title: string,
  heads: RecordTable['heads'],
  fact: (Pick<Fact, 'source'> & { value: Item[] }) | undefined,
  rowOf: (item: Item) => RecordRow,
): RecordTable | null {
  if (fact === undefined || fact.value.length === 0) return null;
  return { title, heads, source: fact.source, rows: fact.value.map(rowOf) };
}

const joined = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' · ');

function saleRow({ date, amount, buyer, seller }: Sale): RecordRow {
  const [what = 'Not named', more = ''] = [
    ...(buyer === null ? [] : [`To ${buyer}`]),
    ...(seller === null ? [] : [`From ${seller}`]),
  ];
  return {
    when: formatDay(date),
    what,
    more,
    amount: amount === null ? 'Not public' : price(amount),
  };
}

function permitRow({ date, number, type, description, value, status }: Permit): RecordRow {
  const [what, ...more] = [type, description, status, number].filter((part) => part !== null);
  return {
    when: date === null ? 'No date' : formatDay(date),
    what: what ?? '',
    more: joined(...more),
    amount: value === null ? '' : formatMoney(value),
  };
}

function compRow(comp: Comp, write: (amount: number) => string): RecordRow {
  const { address, price: amount, distanceMiles, seenAt } = comp;
  return {
    when: distanceMiles === null ? '' : `${distanceMiles.toFixed(1)} mi`,
    what: address,
    more: joined(sizeOf(comp), seenAt === null ? null : formatDay(seenAt)),
    amount: amount === null ? '' : write(amount),
  };
}

const sizeOf = ({ beds, baths, sqft }: Comp): string | null =>
  joined(
    beds === null ? null : `${beds} bd`,
    baths === null ? null : `${baths} ba`,
    sqft === null ? null : `${sqft.toLocaleString('en-US')} sf`,
  ) || null;
