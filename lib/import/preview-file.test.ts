import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lacksSharedData, sharedPath } from '@/tests/support/shared-data.ts';
import { LeadFlowDatabase } from '../db/database.ts';
import { MAX_ROW_CHARS } from './file-problem.ts';
import { previewFile, type FilePreview } from './preview-file.ts';
import { rememberMapping } from './remember-mapping.ts';

let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const fileOf = (...parts: BlobPart[]) => new File(parts, 'list.csv');

async function preview(...parts: BlobPart[]): Promise<FilePreview> {
  const result = await previewFile(db, fileOf(...parts));
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

async function problem(file: File): Promise<string> {
  const result = await previewFile(db, file);
  return result.ok ? 'none' : result.failure.kind;
}

const goesTo = ({ headers, columns }: FilePreview) =>
  Object.fromEntries(columns.map(({ target }, index) => [headers[index], target?.field ?? null]));

const LIST =
  'Address,City,ST,Zip\n1 Sample St,Sampleton,OH,43001\n2 Sample St,Sampleton,OH,43001\n';

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

describe('text files', () => {
  it('reads UTF-8 with and without its mark', async () => {
    expect((await preview('\uFEFF' + LIST)).headers[0]).toBe('Address');
    expect((await preview(LIST)).layout).toEqual({
      kind: 'text',
      encoding: 'utf-8',
      delimiter: ',',
    });
  });

  it('reads windows-1252, as old spreadsheets write', async () => {
    const { rows } = await preview('Owner,City\nJos', new Uint8Array([0xe9]), ',Sampleton\n');
    expect(rows[0]?.cells).toEqual(['José', 'Sampleton']);
  });

  it.each([
    ['\uFEFF', true],
    ['\uFEFF', false],
    ['', true],
  ])('reads UTF-16 with the mark %j, little end first: %s', async (mark, isLittle) => {
    const { headers, rows } = await preview(utf16(mark + LIST, isLittle));
    expect(headers).toEqual(['Address', 'City', 'ST', 'Zip']);
    expect(rows).toHaveLength(2);
  });

  it.each([',', ';', '\t', '|'])('splits at %j', async (delimiter) => {
    const { headers } = await preview(LIST.replaceAll(',', delimiter));
    expect(headers).toHaveLength(4);
  });

  it.each(['\n', '\r\n', '\r'])('takes %j for the end of a line', async (newline) => {
    expect((await preview(LIST.replaceAll('\n', newline))).rows).toHaveLength(2);
  });

  it('numbers rows as a spreadsheet does and passes over blank ones', async () => {
    const { rows } = await preview('Address,City\n\n1 Sample St,Sampleton\n,\n2 Sample St,X\n');
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it('names blank and repeated headers', async () => {
    const { headers } = await preview('Address,,Phone,Phone\n1 Sample St,a,6145550101,b\n');
    expect(headers).toEqual(['Address', 'Column B', 'Phone', 'Phone (2)']);
  });

  it('knows a list without headers', async () => {
    const { hasHeader, columns } = await preview(
      '1 Sample St,Sampleton,OH,43001,(614) 555-0101\n2 Sample St,Sampleton,OH,43001,(614) 555-0102\n',
    );
    expect(hasHeader).toBe(false);
    expect(columns.map(({ target }) => target?.field ?? null)).toEqual([
      'street',
      null,
      'state',
      'zip',
      'phone',
    ]);
    expect(columns[0]?.confidence).toBe('check');
  });

  it('takes out what cannot be seen', async () => {
    const { rows } = await preview('Address,City\n1 \u202eSam\u0000ple\u200b St,\u0007Sampleton\n');
    expect(rows[0]?.cells).toEqual(['1 Sample St', 'Sampleton']);
  });
});

describe('hostile files', () => {
  it('refuses a file without rows', async () => {
    expect(await problem(fileOf())).toBe('empty');
    expect(await problem(fileOf('\n\n,,\n'))).toBe('empty');
  });

  it('refuses what is no text', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
    expect(await problem(fileOf(noise))).toBe('not-text');
    expect(await problem(fileOf('%PDF-1.7\n'))).toBe('not-text');
    expect(await problem(fileOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))).toBe('old-excel');
    expect(await problem(fileOf('PK\u0003\u0004 no archive'))).toBe('broken-excel');
  });

  it('refuses a quotation mark that is never closed', async () => {
    const long = 'x\n'.repeat(MAX_ROW_CHARS);
    const result = await previewFile(db, fileOf(`Address\n"1 Sample St\n${long}`));
    expect(result).toEqual({ ok: false, failure: { kind: 'unclosed-quote', row: 2 } });
  });

  it('refuses ten thousand columns', async () => {
    expect(await problem(fileOf('a,'.repeat(10_000)))).toBe('too-many-columns');
  });

  it('refuses a file that changes while it is read', async () => {
    const file = fileOf(LIST);
    file.stream = () => {
      throw new DOMException('changed', 'NotReadableError');
    };
    expect(await problem(file)).toBe('changed');
  });
});

describe('columns', () => {
  it('are known by header and content', async () => {
    const preview1 = await preview(
      'Property Address,City,ST,Zip,List Price,Ph1,Ph 2,Phone 1 DNC,Added,InternalID\n' +
        '1 Sample St,Sampleton,OH,43001,"$249,000",6145550101,6145550102,Yes,03/04/26,88\n',
    );
    expect(goesTo(preview1)).toEqual({
      'Property Address': 'street',
      City: 'city',
      ST: 'state',
      Zip: 'zip',
      'List Price': 'price',
      Ph1: 'phone',
      'Ph 2': 'phone',
      'Phone 1 DNC': 'phoneDnc',
      Added: 'captured',
      InternalID: null,
    });
    expect(preview1.columns[6]?.target?.number).toBe(2);
    expect(preview1.columns[8]).toMatchObject({ confidence: 'check', ambiguousDate: '03/04/26' });
  });

  it('are to be checked when the cells are of another kind', async () => {
    const { columns } = await preview('Address,City,Price\n1 Sample St,Sampleton,call us\n');
    expect(columns[2]).toMatchObject({ target: { field: 'price' }, confidence: 'check' });
  });

  it('go where they went for an earlier file with these headers', async () => {
    const first = await preview('Address,City,InternalID\n1 Sample St,Sampleton,88\n');
    const columns = first.columns.with(2, {
      ...first.columns[2],
      target: { field: 'note', number: 1, person: 1 },
    } as FilePreview['columns'][number]);
    await rememberMapping(db, first.headers, columns, 1);
    const again = await preview('ADDRESS,city,Internal ID\n2 Sample St,Sampleton,89\n');
    expect(again.isRemembered).toBe(true);
    expect(again.columns[2]?.target?.field).toBe('note');
  });
});

it.skipIf(lacksSharedData)('reads the Excel export of HUD Homestore', async () => {
  const bytes = await readFile(
    sharedPath('listing-pages', 'hudhomestore', '2026-04_export_va.xlsx'),
  );
  const home = await preview(new Uint8Array(bytes));
  expect(home.knownAs).toBe('HUD Homestore');
  expect(home.rows).toHaveLength(28);
  expect(goesTo(home)).toMatchObject({
    'Property Case': 'mlsId',
    Address: 'street',
    'Zip Code': 'zip',
    Price: 'price',
    Bed: 'beds',
    Bath: 'baths',
    'Square Footage': 'sqft',
    'Year Built': 'yearBuilt',
    'Bid Open Date': null,
  });
});

it('reads Redfin’s download', async () => {
  const redfin = await preview(
    'SALE TYPE,SOLD DATE,PROPERTY TYPE,ADDRESS,CITY,STATE OR PROVINCE,ZIP OR POSTAL CODE,PRICE,BEDS,BATHS,' +
      'LOCATION,SQUARE FEET,LOT SIZE,YEAR BUILT,DAYS ON MARKET,$/SQUARE FEET,HOA/MONTH,STATUS,' +
      'URL (SEE https://www.redfin.com/x FOR INFO ON PRICING),SOURCE,MLS#,FAVORITE,INTERESTED,LATITUDE,LONGITUDE\n' +
      'MLS Listing,,Single Family,1 Sample St,Sampleton,OH,43001,"249,000",3,2,Old Town,1480,6000,1962,10,168,,Active,' +
      'https://www.redfin.com/OH/Sampleton/1-Sample-St/home/1001,Sample MLS,224000001,N,Y,39.9,-82.9\n',
  );
  expect(redfin.knownAs).toBe('Redfin');
  expect(goesTo(redfin)).toMatchObject({
    LOCATION: null,
    'SQUARE FEET': 'sqft',
    '$/SQUARE FEET': null,
    'LOT SIZE': 'lotSqft',
    SOURCE: 'mlsName',
    'MLS#': 'mlsId',
    'URL (SEE https://www.redfin.com/x FOR INFO ON PRICING)': 'url',
  });
});

it('reads BatchLeads’ export', async () => {
  const batchLeads = await preview(
    'Lead Status,First Name,Last Name,Mailing Address,Mailing City,Mailing State,Mailing Zip,Property City,' +
      'Property State,Property Address,Property Zip,Owner 2 First Name,Owner 2 Last Name,List Count,Email,Litigator,' +
      'Is Vacant,Created Date,Apn,Property Type Detail,Owner Occupied,Bedroom Count,Bathroom Count,' +
      'Total Building Area Square Feet,Lot Size Square Feet,Year Built,Total Loan Balance,' +
      'Equity Current Estimated Balance,Estimated Value,Ltv Current Estimated Combined,Mls Status,' +
      'Loan Recording Date,Loan Amount,Loan Lender Name,ARV,% ARV,Tag Names,Foreclosure Status,Mls Listing Amount,' +
      'Mls Agent Primary Phone,Phone 1,Phone 1 DNC,Phone 1 TYPE,Phone 2,Phone 2 DNC,Phone 2 TYPE\n' +
      'New,Ann,Sample,1 Sample St,Sampleton,OH,43001,Sampleton,OH,1 Sample St,43001,Ben,Sample,2,ann@example.com,No,' +
      'No,03-20-2026,010-000001,Single Family,Yes,3,2,1480,6000,1962,110000,139000,249000,44,Active,06-14-2018,' +
      '150000,Sample Bank,280000,88,Tax list,Pre-foreclosure,255000,6145550199,6145550101,Yes,Mobile,6145550102,No,' +
      'Landline\n',
  );
  expect(batchLeads.knownAs).toBe('BatchLeads');
  expect(goesTo(batchLeads)).toMatchObject({
    'Lead Status': 'tag',
    'First Name': 'ownerFirst',
    'Owner 2 First Name': 'ownerFirst',
    'Property Address': 'street',
    'Mailing Address': 'mailStreet',
    Litigator: 'litigator',
    'Property Type Detail': 'type',
    'Total Building Area Square Feet': 'sqft',
    'Total Loan Balance': null,
    'Loan Amount': 'mortgageAmount',
    'Loan Lender Name': 'mortgageLender',
    'Loan Recording Date': 'mortgageDate',
    ARV: null,
    '% ARV': null,
    'Mls Listing Amount': 'price',
    'Mls Agent Primary Phone': null,
    'Phone 1 DNC': 'phoneDnc',
    'Phone 2 TYPE': 'phoneType',
  });
});

it('reads REsimpli’s export of leads, spelled as it is', async () => {
  const resimpli = await preview(
    'Property ID,First Name,Last Name,Phone Number,Email Address,Lead Status,Lead Source,Campaign Name,' +
      'Property Street Address,Property Street Address 2,Property City,Property State,Property Zip,Mailing Address,' +
      'House Type,Bedroom,Bathroom,Apporx Sqft,Lot Size Sqft,Year Buit,Tax Assessed Value,Tax Billed Amount,' +
      'Lead Created Date,Offer Price,Under Contract Price,Buyer Name,Buyer Phone Number,Tags,Dead Lead Reason,Owner\n' +
      '8001,Ann,Sample,6145550101,ann@example.com,Warm,Direct mail,Spring,1 Sample St,Apt 2,Sampleton,OH,43001,' +
      '"2 Sample Ave, Sampleton, OH 43001",Single Family,3,2,1480,6000,1962,$180000,$3210,2026-03-20,$200000,,,,' +
      'absentee,,Team Member\n',
  );
  expect(resimpli.knownAs).toBe('REsimpli');
  expect(goesTo(resimpli)).toMatchObject({
    'Property ID': null,
    'Lead Status': 'tag',
    'Lead Source': 'tag',
    'Property Street Address': 'street',
    'Property Street Address 2': 'unit',
    'Mailing Address': 'mailing',
    'House Type': 'type',
    'Apporx Sqft': 'sqft',
    'Year Buit': 'yearBuilt',
    'Tax Billed Amount': 'propertyTax',
    'Lead Created Date': 'captured',
    'Offer Price': null,
    'Buyer Phone Number': null,
    Owner: null,
  });
});
