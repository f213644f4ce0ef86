import type { FactName, FactValues, ObservationSource } from '@/lib/domain/facts.ts';
import type { Lot } from '@/lib/domain/listing.ts';
import { STATUS_WORDS } from '@/lib/domain/status-words.ts';
import { formatDay, formatMoney, formatPrice, plural } from '@/components/ui/format.ts';

/** How each source is named on the label beside a value. */
export const SOURCE_LABELS: Record<ObservationSource, string> = {
  page: 'Page',
  attom: 'ATTOM',
  batchdata: 'BatchData',
  rentcast: 'RentCast',
  census: 'Census',
  fema: 'FEMA',
  fcc: 'FCC',
  hud: 'HUD',
  import: 'File',
  user: 'You',
  sample: 'Sample',
};

export const FACT_LABELS: Record<FactName, string> = {
  price: 'Asking price',
  status: 'Status',
  daysOnMarket: 'On market',
  estimate: 'Site estimate',
  rentEstimate: 'Rent estimate',
  hoaMonthly: 'HOA',
  beds: 'Beds',
  baths: 'Baths',
  sqft: 'Living area',
  lot: 'Lot',
  yearBuilt: 'Year built',
  type: 'Type',
  apn: 'APN',
  fips: 'County code',
  attomId: 'ATTOM id',
  mls: 'MLS',
  location: 'Location',
  ownerNames: 'Owner',
  ownerMailing: 'Mails to',
  ownerOccupied: 'Occupied',
  avm: 'Value (AVM)',
  mortgage: 'Mortgage',
  lastSale: 'Last sale',
  assessedValue: 'Assessed',
  propertyTax: 'Tax',
  equity: 'Equity (estimated)',
  saleHistory: 'Sales',
  permits: 'Permits',
  foreclosure: 'Foreclosure',
  vacant: 'Vacant',
  postal: 'Postal address',
  rentAvm: 'Rent (AVM)',
  comps: 'Comps',
  rentComps: 'Rent comps',
  lists: 'Lists',
  floodZone: 'Flood zone',
  county: 'County',
  censusTract: 'Census tract',
  fairRents: 'Fair market rent',
};

/** A fact's name inside a sentence: "living area", "HOA". */
export function factInSentence(name: FactName): string {
  const label = FACT_LABELS[name];
  return /^[A-Z]{2}/.test(label) ? label : label[0]?.toLowerCase() + label.slice(1);
}

type Writers = { [Name in FactName]: (value: FactValues[Name]) => string };

const count = (value: number): string => value.toLocaleString('en-US');
const dollars = (value: number): string => formatMoney(value);
const text = (value: string): string => value;

const WRITERS: Writers = {
  price: formatPrice,
  status: (status) => STATUS_WORDS[status],
  daysOnMarket: (days) => `${count(days)} d`,
  estimate: dollars,
  rentEstimate: (rent) => `${dollars(rent)}/mo`,
  hoaMonthly: (fee) => `${dollars(fee)}/mo`,
  beds: (beds) => (beds === 0 ? 'Studio' : count(beds)),
  baths: count,
  sqft: (area) => `${count(area)} sf`,
  lot: lotText,
  yearBuilt: String,
  type: text,
  apn: text,
  fips: text,
  attomId: text,
  mls: ({ id, name }) => (name === null ? id : `${id} · ${name}`),
  location: ({ lat, lng }) => `${lat.toFixed(5)}, ${lng.toFixed(5)}`,
  ownerNames: (names) => names.join(', '),
  ownerMailing: text,
  ownerOccupied: (occupied) => (occupied ? 'By the owner' : 'Not by the owner'),
  avm: ({ value }) => dollars(value),
  mortgage: ({ amount, date }) => joined(dollars(amount), date && monthYear(date)),
  lastSale: ({ date, amount }) =>
    joined(monthYear(date), amount === null ? 'price not public' : dollars(amount)),
  assessedValue: dollars,
  propertyTax: ({ amount, year }) => joined(dollars(amount), year && String(year)),
  equity: ({ amount, ltv, loanBalance }) =>
    joined(
      amount !== null && dollars(amount),
      ltv !== null && `LTV ${count(ltv)} %`,
      loanBalance !== null && `owes ${dollars(loanBalance)}`,
    ),
  saleHistory: (sales) => plural(sales.length, 'sale'),
  permits: (permits) => plural(permits.length, 'permit'),
  foreclosure: ({ status, filedAt, auctionAt }) =>
    joined(
      status ?? 'On record',
      filedAt && `filed ${monthYear(filedAt)}`,
      auctionAt && `auction ${formatDay(auctionAt)}`,
    ),
  vacant: (vacant) => (vacant ? 'Vacant' : 'Not vacant'),
  postal: ({ line, delivers }) => joined(line, delivers === false && 'no mail delivered'),
  rentAvm: ({ rent }) => `${dollars(rent)}/mo`,
  comps: (comps) => plural(comps.length, 'comp'),
  rentComps: (comps) => plural(comps.length, 'comp'),
  lists: (lists) => lists.join(', ').replaceAll('-', ' '),
  floodZone: ({ zone, special }) => joined(zone, special && 'special flood hazard area'),
  county: text,
  censusTract: text,
  fairRents: ({ year, byBeds }) =>
    `${byBeds.map((rent) => dollars(rent)).join(' / ')} a month for 0 to ${byBeds.length - 1} beds (${year})`,
};

/** A fact's value as people read it: "1,480 sf", "Jun 2009 · $112,500". */
export function factText<Name extends FactName>(name: Name, value: FactValues[Name]): string {
  return WRITERS[name](value);
}

function lotText({ value, unit }: Lot): string {
  if (unit === 'sqft') return `${count(Math.round(value))} sf`;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 2 })} ac`;
}

const joined = (...parts: (string | null | 0 | false)[]): string =>
  parts.filter(Boolean).join(' · ');

/** "Jun 2009" from an ISO date, read as the day it names wherever the browser is. */
export function monthYear(isoDate: string): string {
  const date = new Date(isoDate);
  if (Number.isNaN(date.getTime())) return isoDate;
  return date.toLocaleDateString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}
