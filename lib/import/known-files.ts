import { COLUMN_IDS, type ColumnId } from '../csv/columns.ts';
import type { ColumnTarget, ImportField } from '../domain/import-field.ts';
import { bareHeader, fieldOfHeader } from './header-words.ts';

/** A kind of export we know by the names of its columns. */
export interface KnownFile {
  id: string;
  /** "PropStream" */
  name: string;
  /** Headers that together tell the file from others, bare. */
  marks: readonly string[];
  /** Where its columns go, by bare header, when the words alone would mislead; null leaves one out. */
  columns: Readonly<Record<string, ImportField | null>>;
}

/**
 * Names of columns only; each as published by people who read these exports:
 * PropStream: public importers that list its header row ("Est. Remaining balance of Open Loans" finds them).
 * DealMachine: 123Soldcash/crm-123drive-v2, CORRECT_DATA_MAPPING.md, its export of January 2026.
 * Redfin: the header row of "Download All", the same in public readers of 2017 to 2026.
 * HUD Homestore: its Excel export of April 2026.
 * BatchLeads: its export as three public importers name its columns, of which the tests of
 * urielholzman36-cmd/BatchLeads-GHL-COLD-AUDIENCE- (src/lib/__tests__/csv-parser.test.ts, April 2026) have the most.
 * REsimpli: its export of leads with its own spellings, as Aditya-Holla/smoothclosing, resimpli_importer.py, and two
 * other public importers read it.
 * Zillow has no download of its own, and tools that save its lists each name columns in their own way: those files are
 * read by the words of their headers.
 */
const KNOWN_FILES: readonly KnownFile[] = [
  {
    id: 'leadflow',
    name: 'LeadFlow',
    marks: ['leadid', 'stagesince', 'leftout', 'pricesource'],
    columns: {},
  },
  {
    id: 'propstream',
    name: 'PropStream',
    marks: ['owner1firstname', 'mailingaddress', 'effectiveyearbuilt', 'estvalue'],
    columns: {
      estremainingbalanceofopenloans: 'mortgageAmount',
      mlsamount: 'price',
      acre: 'lotAcres',
      lowrange: null,
      highrange: null,
      marketinglists: null,
      methodofadd: null,
      lienamount: null,
      totalopenloans: null,
    },
  },
  {
    id: 'dealmachine',
    name: 'DealMachine',
    marks: ['propertyaddressfull', 'propertyaddressline1', 'contact1name', 'contact1phone1'],
    columns: {
      propertyaddressfull: null,
      propertyflags: 'tag',
      totalloanamt: null,
      mortgageamount: null,
      leadsource: null,
      owner1firstname: null,
      owner1lastname: null,
      owner2firstname: null,
      owner2lastname: null,
      effectiveyearbuilt: null,
      propertyclass: null,
      mailingaddresses: null,
      owneraddressfull: null,
    },
  },
  {
    id: 'batchleads',
    name: 'BatchLeads',
    marks: ['propertytypedetail', 'ltvcurrentestimatedcombined', 'equitycurrentestimatedbalance'],
    columns: {
      // Its statuses are no stages of ours, and a row with an unknown stage is refused.
      leadstatus: 'tag',
      tagnames: 'tag',
      foreclosurestatus: 'tag',
      propertytypedetail: 'type',
      totalbuildingareasquarefeet: 'sqft',
      mlslistingamount: 'price',
      loanamount: 'mortgageAmount',
      loanlendername: 'mortgageLender',
      loanrecordingdate: 'mortgageDate',
      totalloanbalance: null,
      // What a home may be worth once it is repaired.
      arv: null,
    },
  },
  {
    id: 'resimpli',
    name: 'REsimpli',
    marks: ['propertystreetaddress', 'leadcreateddate', 'deadleadreason', 'undercontractprice'],
    columns: {
      leadstatus: 'tag',
      campaignname: 'tag',
      propertystreetaddress2: 'unit',
      mailingaddress: 'mailing',
      housetype: 'type',
      apporxsqft: 'sqft',
      yearbuit: 'yearBuilt',
      taxbilledamount: 'propertyTax',
      taxassessedyear: 'propertyTaxYear',
      leadcreateddate: 'captured',
      // Who of the team has the lead.
      owner: null,
    },
  },
  {
    id: 'redfin',
    name: 'Redfin',
    marks: ['saletype', 'stateorprovince', 'ziporpostalcode', 'squarefeet', 'favorite'],
    columns: {
      location: null,
      lotsize: 'lotSqft',
      source: 'mlsName',
      mls: 'mlsId',
      saletype: null,
      squarefeet: 'sqft',
    },
  },
  {
    id: 'hud-homestore',
    name: 'HUD Homestore',
    marks: ['propertycase', 'fhafinancing', 'bidopendate', 'listingperiod'],
    columns: { propertycase: 'mlsId', status: 'tag', fhafinancing: 'tag' },
  },
];

/** The known export whose columns these are; null for a list of the user's own. */
export function knownFileOf(headers: readonly string[]): KnownFile | null {
  const bare = new Set(headers.map(bareHeader));
  return KNOWN_FILES.find(({ marks }) => marks.every((mark) => bare.has(mark))) ?? null;
}

/** Where a known export's column goes. */
export function targetInKnownFile(file: KnownFile, header: string): ColumnTarget | null {
  if (file.id === 'leadflow') return ownTarget(header);
  const bare = bareHeader(header);
  if (!Object.hasOwn(file.columns, bare)) return fieldOfHeader(header);
  const field = file.columns[bare] ?? null;
  return field === null ? null : { field, number: 1, person: 1 };
}

/** Where each column of our own export goes. What is computed is left out. */
const OWN: Partial<Record<ColumnId, ImportField>> = {
  lead_id: 'leadId',
  address: 'street',
  city: 'city',
  state: 'state',
  zip: 'zip',
  country: 'country',
  stage: 'stage',
  stage_since: 'stageSince',
  tags: 'tag',
  note: 'note',
  price: 'price',
  price_max: 'priceMax',
  price_kind: 'priceKind',
  currency: 'currency',
  previous_price: 'previousPrice',
  price_changed: 'priceChanged',
  status: 'status',
  days_on_market: 'daysOnMarket',
  beds: 'beds',
  baths: 'baths',
  sqft: 'sqft',
  lot_size: 'lotSize',
  lot_unit: 'lotUnit',
  year_built: 'yearBuilt',
  type: 'type',
  hoa_monthly: 'hoaMonthly',
  site_estimate: 'siteEstimate',
  estimated_rent: 'rentEstimate',
  owner: 'owner',
  owner_occupied: 'ownerOccupied',
  estimated_value: 'estimatedValue',
  estimated_value_low: 'estimatedValueLow',
  estimated_value_high: 'estimatedValueHigh',
  estimate_confidence: 'estimateConfidence',
  mortgage_amount: 'mortgageAmount',
  mortgage_lender: 'mortgageLender',
  mortgage_date: 'mortgageDate',
  last_sale_date: 'lastSaleDate',
  last_sale_price: 'lastSalePrice',
  assessed_value: 'assessedValue',
  property_tax: 'propertyTax',
  property_tax_year: 'propertyTaxYear',
  mail_street: 'mailStreet',
  mail_city: 'mailCity',
  mail_state: 'mailState',
  mail_zip: 'mailZip',
  apn: 'apn',
  county_fips: 'fips',
  attom_id: 'attomId',
  mls_id: 'mlsId',
  mls_name: 'mlsName',
  latitude: 'latitude',
  longitude: 'longitude',
  listing_url: 'url',
  captured: 'captured',
};

/** The columns that say where a value came from. */
const OWN_SOURCES: Partial<Record<ColumnId, ImportField>> = {
  price_source: 'price',
  status_source: 'status',
  beds_source: 'beds',
  baths_source: 'baths',
  sqft_source: 'sqft',
  lot_source: 'lotSize',
  year_built_source: 'yearBuilt',
  type_source: 'type',
  apn_source: 'apn',
  owner_source: 'owner',
  estimated_value_source: 'estimatedValue',
  mortgage_source: 'mortgageAmount',
  last_sale_source: 'lastSaleDate',
  assessed_value_source: 'assessedValue',
  property_tax_source: 'propertyTax',
};

const NUMBERED_OWN = /^(phone|email)_(\d)(_type)?$/;

function ownTarget(header: string): ColumnTarget | null {
  const id = COLUMN_IDS.find((each) => each === header);
  if (id === undefined) return null;
  const [, kind, number, type] = NUMBERED_OWN.exec(id) ?? [];
  if (kind !== undefined) {
    const field = kind === 'email' ? 'email' : type === undefined ? 'phone' : 'phoneType';
    return { field, number: Number(number), person: 1 };
  }
  const of = OWN_SOURCES[id];
  if (of !== undefined) return { field: 'source', number: 1, person: 1, of };
  const field = OWN[id];
  return field === undefined ? null : { field, number: 1, person: 1 };
}
