import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing } from '@/tests/support/builders.ts';
import {
  FILL,
  IMPORT_NOW,
  openImportWorld,
  type ImportWorld,
} from '@/tests/support/import-world.ts';
import type { ImportJob, ImportOptions } from '../domain/import-job.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { dryRun } from './dry-run.ts';
import { refusedRowsCsv } from './refused-rows.ts';

let world: ImportWorld;
beforeEach(() => {
  world = openImportWorld();
});
afterEach(() => world.close());

const check = ({ db }: ImportWorld, job: ImportJob, options: ImportOptions = FILL) =>
  dryRun(db, job, { columns: job.columns, options }, { at: IMPORT_NOW });

const HEADER = ['Address', 'City', 'State', 'Zip', 'APN', 'FIPS', 'MLS Number', 'MLS Name', 'URL'];
const WIDE = [...HEADER, 'Latitude', 'Longitude', 'Beds', 'Phone 1'];
const csv = (rows: string[][], header = WIDE) => Papa.unparse([header, ...rows]);
const home = (number: number, ids: Partial<Record<(typeof WIDE)[number], string>> = {}) =>
  WIDE.map(
    (name) =>
      ids[name] ??
      { Address: `${number} Sample St`, City: 'Sampleton', State: 'OH', Zip: '43001' }[name] ??
      '',
  );
const others = Array.from({ length: 12 }, (_, index) => home(index + 1));

/** A cell that is often empty. */
const cell = (...values: string[]) => fc.constantFrom('', '', ...values);

describe('what a dry run says', () => {
  it.each([
    ['its address', {}, {}],
    [
      'parcel and county',
      { APN: '010-000123', FIPS: '39049' },
      { APN: '010000123', FIPS: '39049', Address: '' },
    ],
    [
      'its number in the MLS',
      { 'MLS Number': '22410011', 'MLS Name': 'Sample MLS' },
      { 'MLS Number': '22410011', 'MLS Name': 'Sample MLS', Address: '99 Sampel St' },
    ],
    [
      'its page',
      { URL: 'https://www.zillow.com/homedetails/1_zpid/' },
      { URL: 'https://www.zillow.com/homedetails/1_zpid/', Address: '' },
    ],
    [
      'its place',
      { Latitude: '40.0001', Longitude: '-83.0001' },
      { Latitude: '39.99999', Longitude: '-82.99999', Address: '99 Sample' },
    ],
  ])(
    'counts a house that comes again, known by %s, as the import does',
    async (_, first, again) => {
      const text = csv([home(99, first), ...others, home(99, again)]);
      const job = await world.stage(text);
      const before = await check(world, job);
      expect(before.counts).toMatchObject({ created: 13, twice: 1 });
      expect((await world.importText(text)).counts).toEqual(before.counts);
    },
  );

  it('counts a house that comes again beside a lead that is here as often as the import does', async () => {
    await captureListings(world.db, [{ listing: aListing(), missingFields: [] }], 1);
    const text = csv([
      home(123, { 'Phone 1': '614-555-0101' }),
      ...others,
      home(123, { Beds: '9' }),
      home(123, {}),
    ]);
    const before = await check(world, await world.stage(text));
    expect((await world.importText(text)).counts).toEqual(before.counts);
    expect(before.counts.twice).toBe(0);
  });

  it('is what the import does, whatever rows have in common', async () => {
    const rows = fc.array(
      fc.record({
        Address: cell('1 Sample St', '1 Sample Street', '1 Sample Ave', '2 Sample St', 'Sample St'),
        Zip: fc.constantFrom('43001', '43002'),
        APN: cell('010-000123', '010000999'),
        FIPS: cell('39049', '39041'),
        'MLS Number': cell('22410011'),
        'MLS Name': cell('Sample MLS'),
        URL: cell('https://www.zillow.com/homedetails/1_zpid/', 'https://www.redfin.com/OH/home/2'),
        Beds: cell('3', 'many'),
        Latitude: cell('40.0001', '40.00012'),
        Longitude: cell('-83.0001'),
      }),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (records) => {
        const own = openImportWorld();
        const text = csv(records.map((ids) => home(1, ids)));
        const job = await own.stage(text);
        const before = await check(own, job);
        const after = await own.importText(text);
        await own.close();
        const { counts, leftOutCells, leftOut, refused } = before;
        expect(after).toMatchObject({ state: 'done', counts, leftOutCells, leftOut, refused });
        expect(before.maybe).toBeLessThanOrEqual(after.maybe);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

const row = (number: number, cells: string[]) => [
  `${number} Sample St`,
  'Sampleton',
  'OH',
  '43001',
  ...cells,
];

describe('a cell that cannot be read', () => {
  const HEADERS = [
    'Address',
    'City',
    'State',
    'Zip',
    'List Price',
    'Year Built',
    'Status',
    'Last Sale Date',
    'URL',
    'Phone 1',
    'Phone 1 DNC',
    'Email 1',
  ];

  it('is left out and told when the lead stands without it', async () => {
    const text = csv(
      [
        row(1, ['$100', 'soon', 'who knows', '00/00/0000', 'page 12', '12', '', 'nobody']),
        row(2, ['$100', '1990', '', '', '', '614-555-0102', 'ask', '']),
        row(3, ['call', '1990', '', '', '', '', '', '']),
      ],
      HEADERS,
    );
    const before = await check(world, await world.stage(text));
    const job = await world.importText(text);
    expect(job.leftOut).toEqual(before.leftOut);
    expect(before.leftOut).toEqual([
      { row: 2, reason: 'status “who knows” left out' },
      { row: 2, reason: 'year built “soon” left out' },
      { row: 2, reason: 'last sale, date “00/00/0000” left out' },
      { row: 2, reason: 'listing link “page 12” left out' },
      { row: 2, reason: 'phone (not shown) left out' },
      { row: 2, reason: 'e-mail (not shown) left out' },
      { row: 3, reason: 'phone, do not call (not shown) taken as yes' },
    ]);
    expect(job).toMatchObject({ counts: { created: 2, refused: 1 }, leftOutCells: 7 });
    const leads = await world.db.leads.toArray();
    const first = leads.find(({ address }) => address.street === '1 Sample St');
    expect(first?.facts).toMatchObject({ price: { value: { amount: 100 } } });
    expect(first?.facts.yearBuilt).toBeUndefined();
    const [contacts] = await world.db.contacts.toArray();
    expect(contacts?.persons[0]?.phones).toMatchObject([{ number: '6145550102', dnc: true }]);
  });

  it('comes in the file of refused rows, and fills in what the lead lacks once mended', async () => {
    const text = csv([row(1, ['', 'soon']), row(2, ['call', '1990'])], HEADERS.slice(0, 6));
    const job = await world.stage(text);
    const file = await (await refusedRowsCsv(world.db, job, job.columns)).text();
    await world.importText(text);
    expect(file.split('\r\n').slice(1, 3)).toEqual([
      '2,year built “soon” left out,1 Sample St,Sampleton,OH,43001,,soon',
      '3,asking price “call”,2 Sample St,Sampleton,OH,43001,call,1990',
    ]);
    const mended = await world.importText(
      file.replace(',soon\r', ',1985\r').replace(',call,', ',90000,'),
    );
    expect(mended).toMatchObject({
      counts: { created: 1, filled: 1, refused: 0 },
      leftOutCells: 0,
    });
  });
});
