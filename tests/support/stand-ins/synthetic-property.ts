import { addressId, placeLine, streetLine, type AskedAddress } from './asked-address.ts';
import { hashText, randomFor } from './seed.ts';
import { countyAt } from './synthetic-county.ts';

/**
 * Everything the stand-ins know about one house, made up from its address alone. Both providers and
 * both of ATTOM's spellings are rendered from this, so they never contradict each other by accident.
 */
export interface SyntheticProperty {
  address: AskedAddress;
  attomId: number;
  apn: string;
  fips: string;
  lat: number;
  lng: number;
  home: SyntheticHome;
  owner: SyntheticOwner;
  purchase: SyntheticPurchase;
  /** Null when it is owned free and clear. */
  mortgage: SyntheticMortgage | null;
  value: { amount: number; low: number; high: number; score: number; asOf: string };
}

export interface SyntheticHome {
  beds: number;
  bathsFull: number;
  bathsHalf: number;
  livingSqft: number;
  lotSqft: number;
  yearBuilt: number;
  isCondo: boolean;
}

export interface SyntheticOwner {
  /** Upper case, as county rolls have them: ["SAMPLE OWNER 1042", "SAMPLE PARTNER 1042"]. */
  people: { first: string; last: string }[];
  company: string | null;
  isAbsentee: boolean;
  mailingAddress: string;
}

export interface SyntheticPurchase {
  date: string;
  /** Null for a quit claim, which states no price. */
  amount: number | null;
  kind: 'Resale' | 'Nominal/Quit Claim';
  /** In a non-disclosure state the amount is the provider's guess and says so only in its code. */
  isEstimate: boolean;
}

export interface SyntheticMortgage {
  /** At origination, not what is still owed. */
  amount: number;
  date: string;
  dueDate: string;
  lender: string;
  loanType: 'CNV' | 'FHA';
}

const NON_DISCLOSURE_STATES = new Set('AK ID KS LA MS MO MT NM ND TX UT WY'.split(' '));
const DATA_AS_OF = ['2026-07-06', '2026-07-13', '2026-07-20', '2026-07-27'] as const;

/** The house at this address, the same whenever and by whichever provider it is asked for. */
export function syntheticProperty(address: AskedAddress): SyntheticProperty {
  const id = addressId(address);
  const random = randomFor(id);
  const home = syntheticHome(address);
  const amount = Math.round((home.livingSqft * random.int(120, 310)) / 1000) * 1000;
  const spread = random.int(3, 9) / 100;
  const value = {
    amount,
    low: Math.round(amount * (1 - spread)),
    high: Math.round(amount * (1 + spread)),
    score: 100 - Math.round(spread * 100) * 3,
    asOf: random.pick(DATA_AS_OF),
  };
  const purchase = syntheticPurchase(address, amount);
  const lat = random.int(30_000_000, 45_000_000) / 1_000_000;
  const lng = -random.int(75_000_000, 118_000_000) / 1_000_000;
  return {
    address,
    attomId: 100_000_000 + (hashText(id) % 100_000_000),
    apn: `${random.int(100, 999)}-${random.int(100_000, 999_999)}-00`,
    fips: countyAt(lat, lng)?.fips ?? '00000',
    lat,
    lng,
    home,
    owner: syntheticOwner(address),
    purchase,
    mortgage: syntheticMortgage(address, purchase, amount),
    value,
  };
}

function syntheticHome(address: AskedAddress): SyntheticHome {
  const random = randomFor(`${addressId(address)}|home`);
  const beds = random.int(2, 5);
  return {
    beds,
    bathsFull: Math.max(1, beds - random.int(1, 2)),
    bathsHalf: random.int(0, 1),
    livingSqft: beds * random.int(380, 560),
    lotSqft: random.int(3200, 14_000),
    yearBuilt: random.int(1925, 2019),
    isCondo: address.unit !== null,
  };
}

function syntheticOwner(address: AskedAddress): SyntheticOwner {
  const random = randomFor(`${addressId(address)}|owner`);
  const number = random.int(1000, 9999);
  const isAbsentee = random.chance(0.3);
  const owner = { first: 'SAMPLE', last: `OWNER ${number}` };
  const partner = { first: 'SAMPLE', last: `PARTNER ${number}` };
  return {
    people: random.chance(0.4) ? [owner, partner] : [owner],
    company: random.chance(0.12) ? `SAMPLE HOLDINGS ${number} LLC` : null,
    isAbsentee,
    mailingAddress: isAbsentee
      ? `PO BOX ${number}, SAMPLETON, OH 43001-0100`
      : `${streetLine(address)}, ${placeLine(address)}`,
  };
}

function syntheticPurchase(address: AskedAddress, value: number): SyntheticPurchase {
  const random = randomFor(`${addressId(address)}|purchase`);
  const year = random.int(1999, 2024);
  const growth = 1.045 ** (2026 - year);
  const date = `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  if (random.chance(0.1))
    return { date, amount: null, kind: 'Nominal/Quit Claim', isEstimate: false };
  return {
    date,
    amount: Math.round(value / growth / 100) * 100,
    kind: 'Resale',
    isEstimate: NON_DISCLOSURE_STATES.has(address.state ?? ''),
  };
}

function syntheticMortgage(
  address: AskedAddress,
  purchase: SyntheticPurchase,
  value: number,
): SyntheticMortgage | null {
  const random = randomFor(`${addressId(address)}|mortgage`);
  if (random.chance(0.22)) return null;
  const [year = '', ...rest] = purchase.date.split('-');
  return {
    amount: Math.round(((purchase.amount ?? value * 0.5) * random.int(60, 95)) / 100_000) * 1000,
    date: purchase.date,
    dueDate: [Number(year) + 30, ...rest].join('-'),
    lender: random.pick(['SAMPLE SAVINGS BK', 'SAMPLE CREDIT UNION', 'SAMPLE HM LENDING INC']),
    loanType: random.pick(['CNV', 'CNV', 'FHA']),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
