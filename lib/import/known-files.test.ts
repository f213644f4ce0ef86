import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goesTo, openPreviews } from '@/tests/support/file-previews.ts';
import { lacksSharedData, sharedPath } from '@/tests/support/shared-data.ts';

let previews: ReturnType<typeof openPreviews>;
beforeEach(() => {
  previews = openPreviews();
});
afterEach(() => previews.db.delete());

const preview = (...parts: BlobPart[]) => previews.preview(...parts);

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
