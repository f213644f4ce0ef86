import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing, asking } from '@/tests/support/builders.ts';
import { aPerson, aPhone } from '@/tests/support/export-builders.ts';
import {
  FILL,
  IMPORT_NOW,
  listOf,
  openImportWorld,
  type ImportWorld,
} from '@/tests/support/import-world.ts';
import { addErasures } from '../db/erasures.ts';
import { personMarks } from '../domain/erasure.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { dryRun } from './dry-run.ts';
import { refusedRowsCsv } from './refused-rows.ts';
import { rememberedReading } from './remember-reading.ts';

let world: ImportWorld;
beforeEach(() => {
  world = openImportWorld();
});
afterEach(() => world.close());

const HEADER = 'Address,City,State,Zip,List Price,Beds,Stage,Tags,Note\n';
const row = (...cells: (string | number)[]) => cells.join(',') + '\n';

describe('an import', () => {
  it('makes leads of rows, in their order, at the bottom of their stages', async () => {
    await captureListings(world.db, [{ listing: aListing(), missingFields: [] }], 1);
    const job = await world.importText(
      HEADER +
        row(
          '1 Other St',
          'Sampleton',
          'OH',
          '43001',
          '"$249,000"',
          3,
          '',
          'hot;cold',
          'Back door',
        ) +
        row('2 Other St', 'Sampleton', 'OH', '43001', '', '', 'Contacted', '', '') +
        row('3 Other St', 'Sampleton', 'OH', '43001', '', '', '', '', ''),
    );
    expect(job).toMatchObject({ state: 'done', counts: { created: 3, refused: 0 } });
    const board = world.db.leads.where('[stageId+rank]').between(['new', ''], ['new', '~']);
    const leads = await board.toArray();
    expect(leads.map(({ address }) => address.street)).toEqual([
      '123 Sample St',
      '1 Other St',
      '3 Other St',
    ]);
    expect(leads[1]).toMatchObject({
      tags: ['hot', 'cold'],
      note: 'Back door',
      facts: { price: { value: asking(249_000), source: 'import' }, beds: { value: 3 } },
    });
    expect(await world.db.tallies.get('contacted')).toMatchObject({ count: 1 });
  });

  it('brings nobody back who was erased, as a person or as an owner', async () => {
    const { db } = world;
    const home = { street: '1 Other St', zip: '43001' };
    const erased = aPerson({ name: 'Jane Sample', phones: [aPhone({ number: '6145550100' })] });
    await addErasures(db, personMarks(erased, [home]), 1);
    await world.importText(
      'Address,City,State,Zip,Owner,Phone 1\n' +
        row('1 Other St', 'Sampleton', 'OH', '43001', 'Jane Sample', '6145550100') +
        row('2 Other St', 'Sampleton', 'OH', '43001', 'John Sample', '6145550111'),
    );
    const leads = await db.leads.orderBy('[stageId+rank]').toArray();
    expect(leads.map(({ facts }) => facts.ownerNames?.value)).toEqual([undefined, ['John Sample']]);
    expect(await db.contacts.count()).toBe(1);
    expect(JSON.stringify(await db.observations.toArray())).not.toContain('Jane');
  });

  it.each([
    ['research', 'research'],
    ['a-stage-that-is-gone', 'new'],
  ])('puts rows without a stage of ours into the stage chosen: %s', async (chosen, stageId) => {
    const text =
      HEADER +
      row('1 Other St', 'Sampleton', 'OH', '43001', '', '', '', '', '') +
      row('2 Other St', 'Sampleton', 'OH', '43001', '', '', 'Contacted', '', '');
    await world.importText(text, { ...FILL, stageId: chosen });
    expect(await world.db.tallies.get(stageId)).toMatchObject({ count: 1 });
    expect(await world.db.tallies.get('contacted')).toMatchObject({ count: 1 });
  });

  it('remembers how the user had the file read', async () => {
    const importer = world.startLife();
    const job = await world.stage(listOf(1));
    const look = job.readAs?.look ?? '';
    await world.db.imports.update(job.id, { readAs: { look, reading: { headerRow: 1 } } });
    await world.start(importer, job, FILL);
    expect(await rememberedReading(world.db, look)).toEqual({ headerRow: 1 });
  });

  it('keeps people in the contacts table alone, and forgets the rows', async () => {
    await world.importText(listOf(3));
    const [contacts] = await world.db.contacts.toArray();
    expect(contacts?.persons[0]?.phones[0]).toMatchObject({ number: '6145550101', dnc: null });
    expect(await world.db.importChunks.count()).toBe(0);
    const rest = JSON.stringify([
      await world.db.leads.toArray(),
      await world.db.observations.toArray(),
      await world.db.events.toArray(),
      await world.db.imports.toArray(),
    ]);
    expect(rest).not.toContain('6145550101');
  });

  it('refuses rows it cannot read, says why, and gives them back as a file', async () => {
    const job = await world.stage(
      HEADER +
        row('1 Other St', 'Sampleton', 'OH', '43001', 'call', '', '', '', '') +
        row('Other St', 'Sampleton', 'OH', '43001', '', '', '', '', '') +
        row('', 'Sampleton', 'OH', '43001', '', '', '', '', '') +
        row('2 Other St', 'Sampleton', 'OH', '430', '', '', '', '', '') +
        row('3 Other St', 'Boston', 'MA', '2134', '', '', '', '', ''),
    );
    const { columns } = job;
    const result = await dryRun(world.db, job, { columns, options: FILL }, { at: IMPORT_NOW });
    expect(result.refused).toEqual([
      { row: 2, reason: 'asking price “call”' },
      { row: 3, reason: 'no house number' },
      { row: 4, reason: 'no street' },
      { row: 5, reason: 'ZIP has 3 digits' },
    ]);
    expect(result.counts).toMatchObject({ created: 1, refused: 4 });
    const csv = await (await refusedRowsCsv(world.db, job, columns)).text();
    expect(csv.split('\r\n')[1]).toBe(
      '2,asking price “call”,1 Other St,Sampleton,OH,43001,call,,,,',
    );
  });

  it('takes a row without a house number that has a parcel number', async () => {
    const job = await world.importText(
      'Address,City,State,APN\nOther St,Sampleton,OH,010-000123\n',
    );
    expect(job.counts).toMatchObject({ created: 1 });
  });

  it('makes one lead of a house that is twice in the file', async () => {
    const text = listOf(11) + '1 Sample Street,Sampleton,OH,43001,5,6145550102\n';
    const job = await world.stage(text);
    const options = { at: IMPORT_NOW };
    const dry = await dryRun(world.db, job, { columns: job.columns, options: FILL }, options);
    const done = await world.importText(text);
    expect(dry.counts).toMatchObject({ created: 11, twice: 1 });
    expect(done.counts).toEqual(dry.counts);
    expect(await world.db.leads.count()).toBe(11);
  });
});

const capture = () =>
  captureListings(
    world.db,
    [{ listing: aListing({ beds: null, price: asking(249_000) }), missingFields: [] }],
    1,
  );
const onlyLead = async () => {
  const [lead, ...others] = await world.db.leads.toArray();
  expect(others).toEqual([]);
  return lead;
};

describe('a lead that is here already', () => {
  const TEXT =
    HEADER +
    row('123 Sample Street', 'Sampleton', 'OH', '43001', 199000, 4, 'Research', 'hot', 'x');
  it('gets only what it lacks', async () => {
    await capture();
    const job = await world.importText(TEXT);
    expect(job.counts).toMatchObject({ created: 0, filled: 1 });
    expect(await onlyLead()).toMatchObject({
      stageId: 'new',
      tags: ['hot'],
      note: 'x',
      facts: {
        price: { value: { amount: 249_000 }, source: 'page' },
        beds: { value: 4, source: 'import' },
      },
    });
  });

  it('is overwritten when the user says so, and moved forward only', async () => {
    await capture();
    const overwrite = { ...FILL, known: 'overwrite' } as const;
    await world.importText(TEXT, overwrite);
    expect(await onlyLead()).toMatchObject({
      stageId: 'research',
      facts: { price: { value: { amount: 199_000 }, source: 'import' } },
    });
    await world.importText(TEXT.replace('Research', 'New'), overwrite);
    expect(await onlyLead()).toMatchObject({ stageId: 'research' });
    await world.importText(TEXT.replace('Research', 'New'), { ...overwrite, mayMoveBack: true });
    expect(await onlyLead()).toMatchObject({ stageId: 'new' });
  });

  it('stays as it is when the user skips it', async () => {
    await capture();
    const before = await onlyLead();
    const job = await world.importText(TEXT, { ...FILL, known: 'skip' });
    expect(job.counts).toMatchObject({ unchanged: 1 });
    expect(await onlyLead()).toEqual(before);
  });

  it('is asked about when it only may be the house', async () => {
    await capture();
    const job = await world.importText(
      HEADER + row('123 Sample', 'Sampleton', 'OH', '43001', '', '', '', '', ''),
    );
    expect(job).toMatchObject({ counts: { created: 1 }, maybe: 1 });
    expect(await world.db.duplicates.toArray()).toMatchObject([{ state: 'open' }]);
  });
});

const DEATH = new Error('the worker died');

describe('a worker that dies', () => {
  it.each([0, 1, 2])('before chunk %i leaves the rest to the next', async (chunk) => {
    const job = await world.stage(listOf(25));
    let chunks = 0;
    const first = world.startLife(() => {
      if (chunks === chunk) throw DEATH;
      chunks += 1;
    });
    await world.start(first, job);
    await expect(first.work()).rejects.toBe(DEATH);
    expect(await world.db.leads.count()).toBe(chunk * 10);
    await world.startLife().work();
    expect(await world.db.leads.count()).toBe(25);
    expect(await world.db.imports.get(job.id)).toMatchObject({
      state: 'done',
      counts: { created: 25, twice: 0 },
    });
  });

  it.each(['leads', 'observations', 'events', 'imports'] as const)(
    'while it writes %s leaves no half chunk',
    async (table) => {
      const job = await world.stage(listOf(15));
      let writes = 0;
      const dieAtSecondChunk = () => {
        writes += 1;
        if (writes === LETHAL_WRITE[table]) throw DEATH;
      };
      const first = world.startLife(undefined, (own) => {
        own.table(table).hook('creating', dieAtSecondChunk);
        own.table(table).hook('updating', dieAtSecondChunk);
      });
      await world.start(first, job);
      await expect(first.work()).rejects.toThrow('the worker died');
      expect(await world.db.leads.count()).toBe(10);
      expect(await world.db.contacts.count()).toBe(10);
      expect(await world.db.events.count()).toBe(1);
      await world.startLife().work();
      expect(await world.db.leads.count()).toBe(15);
      expect(await world.db.contacts.count()).toBe(15);
    },
  );
});

/** The write to each table that falls into the second chunk; starting an import writes it once. */
const LETHAL_WRITE = { leads: 12, observations: 12, events: 2, imports: 3 };
