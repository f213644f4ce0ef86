import { addressId } from './asked-address.ts';
import { randomFor } from './seed.ts';
import type { SyntheticProperty, SyntheticPurchase } from './synthetic-property.ts';

/** What public records and a lender's model say about a house over time. Made up from its address alone. */
export interface SyntheticRecords {
  /** Oldest first, as one register gives them; the last is the house's own purchase. */
  sales: SyntheticPurchase[];
  permits: SyntheticPermit[];
  /** Null for most houses. */
  foreclosure: SyntheticForeclosure | null;
  equity: { available: number; loanBalance: number; ltv: number };
}

export interface SyntheticPermit {
  date: string;
  number: string;
  type: string;
  description: string | null;
  status: string | null;
  value: number | null;
}

export interface SyntheticForeclosure {
  recordType: 'NOD' | 'LIS';
  recordedAt: string;
  /** Null before the house is called up. */
  auctionAt: string | null;
  openingBid: number | null;
  loanBalance: number;
}

/** The records of a house, the same whenever they are asked for. */
export function syntheticRecords(property: SyntheticProperty): SyntheticRecords {
  return {
    sales: [earlierSale(property), property.purchase],
    permits: permitsFor(property),
    foreclosure: foreclosureOf(property),
    equity: equityOf(property),
  };
}

function earlierSale({ address, purchase }: SyntheticProperty): SyntheticPurchase {
  const random = randomFor(`${addressId(address)}|earlier sale`);
  const year = Number(purchase.date.slice(0, 4)) - random.int(4, 15);
  const amount = random.chance(0.2) ? null : random.int(40, 190) * 1000;
  const kind = amount === null ? 'Nominal/Quit Claim' : 'Resale';
  return { date: `${year}-06-15`, amount, kind, isEstimate: false };
}

const WORKS = [
  ['Roofing permit', 'Tear off and reroof'],
  ['Electrical permit', '200 amp service change'],
  ['Mechanical permit', null],
  ['Plumbing permit', 'Water heater'],
] as const;

function permitsFor({ address }: SyntheticProperty): SyntheticPermit[] {
  const random = randomFor(`${addressId(address)}|permits`);
  const count = random.int(0, 4);
  return Array.from({ length: count }, () => {
    const [type, description] = random.pick(WORKS);
    const year = random.int(2004, 2025);
    return {
      date: `${year}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
      number: `${year}-SAMPLE-${random.int(10_000, 99_999)}`,
      type,
      description,
      status: random.pick(['final', 'issued', 'withdrawn', null]),
      value: random.chance(0.6) ? random.int(9, 180) * 100 : null,
    };
  });
}

function foreclosureOf(property: SyntheticProperty): SyntheticForeclosure | null {
  const random = randomFor(`${addressId(property.address)}|foreclosure`);
  const { mortgage } = property;
  if (mortgage === null || !random.chance(0.2)) return null;
  const isCalled = random.chance(0.5);
  const loanBalance = Math.round(mortgage.amount * 0.8);
  return {
    recordType: random.pick(['NOD', 'LIS']),
    recordedAt: `2026-0${random.int(1, 6)}-1${random.int(0, 9)}`,
    auctionAt: isCalled ? `2026-1${random.int(0, 2)}-0${random.int(1, 9)}` : null,
    openingBid: isCalled ? loanBalance : null,
    loanBalance,
  };
}

/** Below zero where more is owed than the house is worth. */
function equityOf({ mortgage, value }: SyntheticProperty): SyntheticRecords['equity'] {
  const loanBalance = Math.round((mortgage?.amount ?? 0) * 0.8);
  return {
    available: value.amount - loanBalance,
    loanBalance,
    ltv: Math.round((loanBalance / value.amount) * 100),
  };
}
