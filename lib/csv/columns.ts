import type { FileFormat } from '../domain/column-set.ts';
import { equityOf } from '../domain/equity.ts';
import type { Fact, FactName } from '../domain/facts.ts';
import { addressLine } from '../domain/lead.ts';
import { dayText, phoneText, timeText } from './cell-format.ts';
import type { ExportRow } from './export-rows.ts';
import { leftOutWords } from './left-out-words.ts';
import { ownerLine } from './mailing.ts';

/** Empty when null. Numbers stay numbers, so that a sheet can count with them; text is guarded against formulas. */
export type Cell = string | number | boolean | null;
type ColumnValue = (row: ExportRow, format: FileFormat) => Cell;

const listed = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.join('; ');

const PLACE = {
  lead_id: ({ lead }) => lead.id,
  address: ({ lead }) => (lead.address.street === null ? null : addressLine(lead.address)),
  city: ({ lead }) => lead.address.city,
  state: ({ lead }) => lead.address.state,
  zip: ({ lead }) => lead.address.zip,
  country: ({ lead }) => lead.address.country,
} satisfies Record<string, ColumnValue>;

const PIPELINE = {
  stage: ({ stageName }) => stageName,
  stage_since: ({ lead }, { dates }) => timeText(lead.stageSinceAt, dates),
  tags: ({ lead }) => listed(lead.tags),
  note: ({ lead }) => lead.note || null,
} satisfies Record<string, ColumnValue>;

const LISTING = {
  price: ({ facts }) => facts.price?.value.amount ?? null,
  price_max: ({ facts }) => facts.price?.value.max ?? null,
  price_kind: ({ facts }) => facts.price?.value.kind ?? null,
  currency: ({ facts }) => facts.price?.value.currency ?? null,
  price_per_sqft: pricePerSqft,
  previous_price: ({ lead }) => lead.priceChange?.from ?? null,
  price_changed: ({ lead }, { dates }) => timeText(lead.priceChange?.at, dates),
  status: ({ facts }) => facts.status?.value ?? null,
  days_on_market: ({ facts }) => facts.daysOnMarket?.value ?? null,
  beds: ({ facts }) => facts.beds?.value ?? null,
  baths: ({ facts }) => facts.baths?.value ?? null,
  sqft: ({ facts }) => facts.sqft?.value ?? null,
  lot_size: ({ facts }) => facts.lot?.value.value ?? null,
  lot_unit: ({ facts }) => facts.lot?.value.unit ?? null,
  year_built: ({ facts }) => facts.yearBuilt?.value ?? null,
  type: ({ facts }) => facts.type?.value ?? null,
  hoa_monthly: ({ facts }) => facts.hoaMonthly?.value ?? null,
  site_estimate: ({ facts }) => facts.estimate?.value ?? null,
  estimated_rent: ({ facts }) => facts.rentEstimate?.value ?? null,
} satisfies Record<string, ColumnValue>;

const RECORD = {
  owner: ({ facts }) => ownerLine(facts),
  owner_occupied: ({ facts }) => facts.ownerOccupied?.value ?? null,
  estimated_value: ({ facts }) => facts.avm?.value.value ?? null,
  estimated_value_low: ({ facts }) => facts.avm?.value.low ?? null,
  estimated_value_high: ({ facts }) => facts.avm?.value.high ?? null,
  estimate_confidence: ({ facts }) => facts.avm?.value.score ?? null,
  mortgage_amount: ({ facts }) => facts.mortgage?.value.amount ?? null,
  mortgage_lender: ({ facts }) => facts.mortgage?.value.lender ?? null,
  mortgage_date: ({ facts }, { dates }) => dayText(facts.mortgage?.value.date, dates),
  estimated_equity: ({ facts }) => equityOf(facts)?.equity ?? null,
  estimated_equity_percent: ({ facts }) => percent(equityOf(facts)?.share),
  provider_equity: ({ facts }) => facts.equity?.value.amount ?? null,
  provider_ltv_percent: ({ facts }) => facts.equity?.value.ltv ?? null,
  provider_loan_balance: ({ facts }) => facts.equity?.value.loanBalance ?? null,
  foreclosure_status: ({ facts }) => facts.foreclosure?.value.status ?? null,
  foreclosure_filed: ({ facts }, { dates }) => dayText(facts.foreclosure?.value.filedAt, dates),
  auction_date: ({ facts }, { dates }) => dayText(facts.foreclosure?.value.auctionAt, dates),
  vacant: ({ facts }) => facts.vacant?.value ?? null,
  last_sale_date: ({ facts }, { dates }) => dayText(facts.lastSale?.value.date, dates),
  last_sale_price: ({ facts }) => facts.lastSale?.value.amount ?? null,
  assessed_value: ({ facts }) => facts.assessedValue?.value ?? null,
  property_tax: ({ facts }) => facts.propertyTax?.value.amount ?? null,
  property_tax_year: ({ facts }) => facts.propertyTax?.value.year ?? null,
} satisfies Record<string, ColumnValue>;

const CONTACT = {
  phone_1: phone(0),
  phone_1_type: phoneType(0),
  phone_2: phone(1),
  phone_2_type: phoneType(1),
  phone_3: phone(2),
  phone_3_type: phoneType(2),
  email_1: ({ released }) => released.emails[0] ?? null,
  email_2: ({ released }) => released.emails[1] ?? null,
  mail_name: ({ released }) => released.mailing?.name ?? null,
  mail_street: ({ released }) => released.mailing?.street ?? null,
  mail_city: ({ released }) => released.mailing?.city ?? null,
  mail_state: ({ released }) => released.mailing?.state ?? null,
  mail_zip: ({ released }) => released.mailing?.zip ?? null,
  left_out: ({ released }) =>
    listed(leftOutWords(released.leftOut).map(({ what, why }) => `${what}: ${why}`)),
} satisfies Record<string, ColumnValue>;

const IDENTITY = {
  apn: ({ facts }) => facts.apn?.value ?? null,
  county_fips: ({ facts }) => facts.fips?.value ?? null,
  attom_id: ({ facts }) => facts.attomId?.value ?? null,
  mls_id: ({ facts }) => facts.mls?.value.id ?? null,
  mls_name: ({ facts }) => facts.mls?.value.name ?? null,
  latitude: ({ facts }) => facts.location?.value.lat ?? null,
  longitude: ({ facts }) => facts.location?.value.lng ?? null,
  sites: ({ lead }) => listed([...new Set(lead.sightings.map(({ site }) => site))]),
  listing_url: ({ lead }) => lead.sightings.at(-1)?.url ?? null,
  captured: ({ lead }, { dates }) => timeText(lead.createdAt, dates),
  updated: ({ lead }, { dates }) => timeText(lead.updatedAt, dates),
} satisfies Record<string, ColumnValue>;

/** Who said it: 'page', 'user', 'sample' or the id of a provider. */
const SOURCES = {
  price_source: source('price'),
  status_source: source('status'),
  beds_source: source('beds'),
  baths_source: source('baths'),
  sqft_source: source('sqft'),
  lot_source: source('lot'),
  year_built_source: source('yearBuilt'),
  type_source: source('type'),
  apn_source: source('apn'),
  owner_source: source('ownerNames'),
  estimated_value_source: source('avm'),
  mortgage_source: source('mortgage'),
  provider_equity_source: source('equity'),
  foreclosure_source: source('foreclosure'),
  last_sale_source: source('lastSale'),
  assessed_value_source: source('assessedValue'),
  property_tax_source: source('propertyTax'),
} satisfies Record<string, ColumnValue>;

/** Every column there is, by its id, which is also its header in the file. In the order of "everything". */
export const COLUMNS = {
  ...PLACE,
  ...PIPELINE,
  ...LISTING,
  ...RECORD,
  ...CONTACT,
  ...IDENTITY,
  ...SOURCES,
} satisfies Record<string, ColumnValue>;

export type ColumnId = keyof typeof COLUMNS;

export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];

/** The columns by what they are about, for choosing among them. */
export const COLUMN_GROUPS: readonly { name: string; columns: readonly ColumnId[] }[] = [
  group('House', PLACE),
  group('Pipeline', PIPELINE),
  group('Listing', LISTING),
  group('Public record', RECORD),
  group('Contacts', CONTACT),
  group('Identity', IDENTITY),
  group('Sources', SOURCES),
];

function group(name: string, columns: Partial<Record<ColumnId, ColumnValue>>) {
  return { name, columns: Object.keys(columns) as ColumnId[] };
}

/** Whole currency units per square foot; a rent has none. */
function pricePerSqft({ facts }: ExportRow): Cell {
  const price = facts.price?.value;
  const sqft = facts.sqft?.value ?? 0;
  return price === undefined || price.kind === 'rent' || sqft <= 0
    ? null
    : Math.round(price.amount / sqft);
}

function phone(index: number): ColumnValue {
  return ({ released }, { phones }) => phoneText(released.phones[index]?.number, phones);
}

function phoneType(index: number): ColumnValue {
  return ({ released }) => released.phones[index]?.type ?? null;
}

function source(name: Exclude<FactName, 'ownerMailing'>): ColumnValue {
  return ({ facts }) => (facts[name] as Fact | undefined)?.source ?? null;
}

/** With one decimal; null when there is no share. */
const percent = (share: number | undefined): Cell =>
  share === undefined ? null : Math.round(share * 1000) / 10;
