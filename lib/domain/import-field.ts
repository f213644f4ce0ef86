/** What a column of a file can hold, by what it becomes, in the order a person chooses from. */
export const IMPORT_FIELDS = {
  address: 'Whole address',
  street: 'Street address',
  unit: 'Unit',
  city: 'City',
  state: 'State',
  zip: 'ZIP code',
  country: 'Country',
  leadId: 'LeadFlow lead ID',
  stage: 'Stage',
  stageSince: 'In the stage since',
  tag: 'Tag',
  note: 'Note',
  captured: 'Captured on',
  price: 'Asking price',
  priceMax: 'Highest price',
  priceKind: 'Kind of price',
  currency: 'Currency',
  previousPrice: 'Price before the last change',
  priceChanged: 'Price changed on',
  status: 'Status',
  daysOnMarket: 'Days on market',
  beds: 'Beds',
  baths: 'Baths',
  sqft: 'Living area, sq ft',
  lotSize: 'Lot size',
  lotUnit: 'Unit of the lot size',
  lotSqft: 'Lot, sq ft',
  lotAcres: 'Lot, acres',
  yearBuilt: 'Year built',
  type: 'Property type',
  hoaMonthly: 'HOA per month',
  siteEstimate: 'Site estimate',
  rentEstimate: 'Estimated rent',
  owner: 'Owner',
  ownerFirst: 'Owner, first name',
  ownerLast: 'Owner, last name',
  ownerOccupied: 'Owner occupied',
  estimatedValue: 'Estimated value',
  estimatedValueLow: 'Estimated value, low',
  estimatedValueHigh: 'Estimated value, high',
  estimateConfidence: 'Estimate, confidence',
  mortgageAmount: 'Mortgage',
  mortgageLender: 'Lender',
  mortgageDate: 'Mortgage date',
  lastSaleDate: 'Last sale, date',
  lastSalePrice: 'Last sale, price',
  assessedValue: 'Assessed value',
  propertyTax: 'Property tax',
  propertyTaxYear: 'Property tax, year',
  contactName: 'Contact',
  phone: 'Phone',
  phoneType: 'Phone type',
  phoneDnc: 'Phone, do not call',
  email: 'E-mail',
  litigator: 'Litigator',
  mailing: 'Mailing address, whole',
  mailStreet: 'Mailing street',
  mailUnit: 'Mailing unit',
  mailCity: 'Mailing city',
  mailState: 'Mailing state',
  mailZip: 'Mailing ZIP code',
  apn: 'Parcel number (APN)',
  fips: 'County FIPS',
  attomId: 'ATTOM id',
  mlsId: 'MLS number',
  mlsName: 'MLS',
  latitude: 'Latitude',
  longitude: 'Longitude',
  url: 'Listing link',
  source: 'Source of a value',
} as const;

export type ImportField = keyof typeof IMPORT_FIELDS;

/** Fields of which a lead can have several; the others take one column each. */
export const NUMBERED_FIELDS: ReadonlySet<ImportField> = new Set<ImportField>([
  'owner',
  'ownerFirst',
  'ownerLast',
  'contactName',
  'phone',
  'phoneType',
  'phoneDnc',
  'email',
  'tag',
  'note',
]);

/** Where a column goes. */
export interface ColumnTarget {
  field: ImportField;
  /** Which of several: phone 2 is the second. 1 where there is one. */
  number: number;
  /** Whose phone, e-mail or name: people of a house are counted from 1. */
  person: number;
  /** The value a `source` column names the source of. */
  of?: ImportField;
}

/** What tells one target from another. */
export const targetKey = ({ field, number, person, of }: ColumnTarget): string =>
  `${field}:${person}:${number}:${of ?? ''}`;

/** How the numbers of a column are written: "1,234.56" (also Indian "12,34,567"), or "1.234,56" (also "1 234,56"). */
export const NUMBER_STYLES = ['point', 'comma'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** Whether "03/04/26" is March 4 or April 3. */
export const DATE_ORDERS = ['month-first', 'day-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What is done with one column of a file. */
export interface ColumnChoice {
  /** Null leaves the column out. */
  target: ColumnTarget | null;
  numbers: NumberStyle;
  dates: DateOrder;
}

/** The choices for files with these headers, kept for the next such file. */
export interface RememberedMapping {
  /** See `headerKey` of lib/import. */
  key: string;
  columns: ColumnChoice[];
  usedAt: number;
}
