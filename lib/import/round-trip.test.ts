import 'fake-indexeddb/auto';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aListing, asking } from '@/tests/support/builders.ts';
import { FILL, openImportWorld, type ImportWorld } from '@/tests/support/import-world.ts';
import { exportRows } from '../csv/export-rows.ts';
import { PRESETS } from '../csv/presets.ts';
import { csvHead, csvRows } from '../csv/write-csv.ts';
import type { FactValues } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { captureListings } from '../leads/capture-listings.ts';
import { editFact, setNote, setTags } from '../leads/edit-lead.ts';
import { moveLeads } from '../leads/move-leads.ts';

let world: ImportWorld;
beforeEach(() => {
  world = openImportWorld();
});
afterEach(() => world.close());

async function exported(): Promise<string> {
  const leads = await world.db.leads.toArray();
  const stages = await world.db.stages.toArray();
  const { rows } = exportRows(
    leads.map((lead) => ({ lead, contacts: null })),
    { stageNames: new Map(stages.map(({ id, name }) => [id, name])), now: Date.now() },
  );
  const { columns } = PRESETS.everything;
  const ids = columns.map(({ id }) => id);
  return csvHead(columns.map(({ header }) => header)) + csvRows(ids, rows);
}

async function wipe(): Promise<void> {
  for (const table of ['leads', 'observations', 'events', 'contacts', 'imports'])
    await world.db.table(table).clear();
}

/**
 * What of a lead an export holds. It holds no photos, description or agent, no earlier or other sources' values
 * of a fact, no ids of events, no order within a stage, no time of day a value was read, of changes of price the
 * last, and not when the price before was last seen, one link of one site, and no phone whose check is not fresh; of a phone, not the check itself.
 */
function held(lead: Lead) {
  const { stageId, address, facts, tags, note, createdAt, stageSinceAt, priceChange } = lead;
  const values = Object.entries(facts).map(([name, { value, source }]) => [
    name,
    { value, source: WITH_SOURCE.has(name) ? source : null },
  ]);
  const line = [address.street, address.unit && `#${address.unit}`].filter(Boolean).join(' ');
  return {
    stageId,
    line,
    place: [address.city, address.state, address.zip, address.country],
    facts: Object.fromEntries(values),
    tags,
    note,
    createdAt,
    stageSinceAt,
    priceChange: priceChange && { from: priceChange.from, to: priceChange.to, at: priceChange.at },
  };
}

const WITH_SOURCE: ReadonlySet<string> = new Set<keyof FactValues>([
  'price',
  'status',
  'beds',
  'baths',
  'sqft',
  'lot',
  'yearBuilt',
  'type',
  'apn',
]);

const byLine = (leads: Lead[]) => leads.map(held).toSorted((a, b) => a.line.localeCompare(b.line));

/** Exports, wipes and imports again; gives the leads as they were and as they are. */
async function thereAndBack() {
  const before = byLine(await world.db.leads.toArray());
  const text = await exported();
  await wipe();
  const { refused } = await world.importText(text);
  return { before, refused, after: byLine(await world.db.leads.toArray()) };
}

const listing = (street: string, overrides: Partial<Listing> = {}): Listing =>
  aListing({
    listingId: street.replaceAll(/\D/g, ''),
    url: `https://www.zillow.com/homedetails/${street.replaceAll(/\D/g, '')}_zpid/`,
    address: { ...aListing().address, street },
    ...overrides,
  });

it('gives equal leads back from an export of everything', async () => {
  // Its price is 249,000 a day later.
  const dearer = listing('1 Sample St', { price: asking(259_000) });
  await captureListings(
    world.db,
    [{ listing: dearer, missingFields: [] }],
    Date.UTC(2026, 2, 3, 10, 20),
  );
  await captureListings(
    world.db,
    [
      listing('1 Sample St', { lot: { value: 0.25, unit: 'acres' }, apn: '010-000123' }),
      listing('2 Sample St', { price: asking(0.5e6), mlsId: 'M1234', mlsName: 'Sample MLS' }),
      listing('3 Sample St', { price: null, beds: null, lat: 39.9, lng: -83.01 }),
    ].map((each) => ({ listing: each, missingFields: [] })),
    Date.UTC(2026, 2, 4, 10, 20),
  );
  const [lead] = await world.db.leads.toArray();
  const id = lead?.id ?? '';
  const at = Date.UTC(2026, 2, 5, 1, 2);
  await editFact(world.db, id, { fact: 'sqft', value: 1999 }, at);
  await setTags(world.db, id, ['hot', 'probate'], at);
  await setNote(world.db, id, '=1+1, "quoted"\nsecond line', at);
  await moveLeads(world.db, { leadIds: [id], stageId: 'offer', afterLeadId: null }, at);
  const { before, refused, after } = await thereAndBack();
  expect(refused).toEqual([]);
  expect(before[0]?.priceChange).toMatchObject({ from: 259_000 });
  expect(after).toEqual(before);
});

const OVERWRITE = { ...FILL, known: 'overwrite' } as const;
const leadAt = async (street: string) =>
  (await world.db.leads.toArray()).find(({ address }) => address.street === street);

/** Imports the export with some cells changed, by column, in the row of a street; others' columns stay away. */
async function importEdited(edits: Record<string, Record<string, string>>, columns?: string[]) {
  const { data, meta } = Papa.parse<Record<string, string>>(await exported(), {
    header: true,
    skipEmptyLines: true,
  });
  const rows = data.map((row) => ({ ...row, ...edits[row['address'] ?? ''] }));
  const text = Papa.unparse(rows, { columns: columns ?? meta.fields ?? [] });
  return world.importText(text, OVERWRITE);
}

describe('an export that was worked on in a spreadsheet', () => {
  beforeEach(async () => {
    const homes = [listing('1 Sample St'), listing('2 Sample St'), listing('3 Sample St')];
    await captureListings(
      world.db,
      homes.map((each) => ({ listing: { ...each, url: '', listingId: null }, missingFields: [] })),
      Date.UTC(2026, 2, 4),
    );
  });

  it('updates the leads its rows are of, also where the street was mended', async () => {
    const before = await leadAt('2 Sample St');
    const { counts } = await importEdited({
      '2 Sample St': { address: '2 Sampel St', price: '199000' },
    });
    expect(counts).toMatchObject({ created: 0, filled: 1, unchanged: 2 });
    const after = await world.db.leads.get(before?.id ?? '');
    expect(after?.facts.price?.value.amount).toBe(199_000);
  });

  it('knows the leads in a file of a few columns', async () => {
    const columns = ['lead_id', 'address', 'city', 'state', 'zip', 'note'];
    const edits = { '3 Sample St': { address: '3 Sampel St', note: 'Call back' } };
    const { counts } = await importEdited(edits, columns);
    expect(counts).toMatchObject({ created: 0, filled: 1, unchanged: 2 });
    expect((await leadAt('3 Sample St'))?.note).toBe('Call back');
  });

  it('goes by the address where the ids were mixed up', async () => {
    const [one, two] = [await leadAt('1 Sample St'), await leadAt('2 Sample St')];
    const { counts } = await importEdited({
      '1 Sample St': { lead_id: two?.id ?? '', note: 'first' },
      '2 Sample St': { lead_id: one?.id ?? '', note: 'second' },
    });
    expect(counts).toMatchObject({ created: 0, filled: 2 });
    expect((await leadAt('1 Sample St'))?.note).toBe('first');
    expect((await leadAt('2 Sample St'))?.note).toBe('second');
  });
});

/** Text as hostile as a page can make it, without what an import takes out on purpose. */
const HOSTILE = array(
  constantFrom('a', 'é', '"', ',', ';', '=', '+', '@', '-', "'", '\n', ' ', '|', '語', '€'),
)
  .map((parts) => parts.join('').trim())
  .filter((text) => /[a-zé語]/.test(text));

it('gives hostile text back as it was', async () => {
  await assert(
    asyncProperty(HOSTILE, HOSTILE, async (note, type) => {
      await wipe();
      await captureListings(
        world.db,
        [{ listing: listing('1 Sample St', { type: type.slice(0, 200) }), missingFields: [] }],
        Date.UTC(2026, 2, 4),
      );
      const [lead] = await world.db.leads.toArray();
      await setNote(world.db, lead?.id ?? '', note, Date.UTC(2026, 2, 5));
      const { before, refused, after } = await thereAndBack();
      expect(refused).toEqual([]);
      expect(after).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
