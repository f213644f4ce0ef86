import 'fake-indexeddb/auto';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PRESETS } from '@/lib/csv/presets.ts';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { Person } from '@/lib/domain/contact.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { DEFAULT_STAGES, type Stage } from '@/lib/domain/stage.ts';
import { loadSample } from '@/lib/leads/sample-data.ts';
import { updateTallies } from '@/lib/db/tallies.ts';
import { aLead, aPerson, aPhone, EXPORT_NOW } from '@/tests/support/export-builders.ts';
import { buildFile } from './build-file.ts';
import { readFirstRows, readPeople, readRows, type ExportChoice } from './read-export.ts';
import { readStock } from './read-stock.ts';

let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const ALL: Stage[] = [...DEFAULT_STAGES];
const only = (...ids: string[]) => ALL.filter(({ id }) => ids.includes(id));
const real = (stages = ALL, parts: Partial<ExportChoice> = {}): ExportChoice => ({
  stages,
  sample: false,
  leadIds: null,
  callableOnly: false,
  ...parts,
});

async function store(...leads: Lead[]): Promise<void> {
  await db.leads.bulkAdd(leads);
  await updateTallies(
    db,
    leads.map((after) => ({ before: null, after })),
  );
}

async function storeContacts(leadId: string, ...persons: Person[]): Promise<void> {
  await db.contacts.add({ leadId, persons, lookupId: 'lookup-1', foundAt: EXPORT_NOW });
}

async function exportedIds(choice = real()): Promise<string[]> {
  const ids: string[] = [];
  await readRows(db, choice, EXPORT_NOW, (rows) => ids.push(...rows.map(({ lead }) => lead.id)));
  return ids;
}

describe('readStock', () => {
  it('counts real leads by stage and leaves sample leads out beside them', async () => {
    await loadSample(db, EXPORT_NOW);
    await store(aLead({ id: 'a' }), aLead({ id: 'b', stageId: 'offer' }));
    const { counts, sample, sampleLeftOut } = await readStock(db, null);
    expect(sample).toBe(false);
    expect(sampleLeftOut).toBe(40);
    expect([...counts].filter(([, count]) => count > 0)).toEqual([
      ['new', 1],
      ['offer', 1],
    ]);
  });

  it('offers sample leads while there is nothing else', async () => {
    await loadSample(db, EXPORT_NOW);
    const { counts, sample, sampleLeftOut } = await readStock(db, null);
    expect({ sample, sampleLeftOut, contacted: counts.get('contacted') }).toEqual({
      sample: true,
      sampleLeftOut: 0,
      contacted: 8,
    });
  });

  it('offers nothing, sample or not, in an empty database', async () => {
    const { counts, sample } = await readStock(db, null);
    expect(sample).toBe(false);
    expect([...counts.values()].every((count) => count === 0)).toBe(true);
  });
});

describe('readFirstRows', () => {
  it('shows the first rows in the order of the board', async () => {
    await store(
      aLead({ id: 'second', stageId: 'offer', rank: 'a0' }),
      aLead({ id: 'third', stageId: 'offer', rank: 'a1' }),
      aLead({ id: 'first', stageId: 'new', rank: 'a5' }),
    );
    const rows = await readFirstRows(db, real(), 2, EXPORT_NOW);
    expect(rows.map(({ lead }) => lead.id)).toEqual(['first', 'second']);
  });
});

describe('readPeople', () => {
  it('counts what is left out over all chosen leads', async () => {
    await loadSample(db, EXPORT_NOW);
    await store(
      aLead({ id: 'a', rank: 'a0' }),
      aLead({ id: 'b', rank: 'a1' }),
      aLead({ id: 'c', stageId: 'dead' }),
    );
    await storeContacts('a', aPerson());
    await storeContacts('b', aPerson({ phones: [aPhone({ dnc: true })] }));
    await storeContacts('c', aPerson({ litigator: true }));
    const chosen = await readPeople(db, real(only('new')), EXPORT_NOW);
    expect(chosen).toMatchObject({ callable: 1, leftOut: { phones: { dnc: 1 } } });
    const all = await readPeople(db, real(), EXPORT_NOW);
    expect(all.leftOut.phones).toEqual({ dnc: 1, litigator: 1 });
  });
});

describe('readRows', () => {
  it('gives every lead of the chosen stages once, across pages and shared ranks', async () => {
    const many = Array.from({ length: 2300 }, (_, index) =>
      aLead({ id: `lead-${index}`, rank: index < 1500 ? 'a0' : `a1${index}` }),
    );
    await store(...many, aLead({ id: 'elsewhere', stageId: 'dead' }));
    const ids = await exportedIds(real(only('new')));
    expect(ids).toHaveLength(2300);
    expect(new Set(ids).size).toBe(2300);
    expect(ids).not.toContain('elsewhere');
  });

  it('never puts sample leads and real ones into one file', async () => {
    await loadSample(db, EXPORT_NOW);
    await store(aLead({ id: 'a' }));
    expect(await exportedIds()).toEqual(['a']);
    const sample = await exportedIds(real(ALL, { sample: true }));
    expect(sample).toHaveLength(40);
    expect(sample.every((id) => id.startsWith('sample-'))).toBe(true);
  });
});

describe('a choice of leads', () => {
  beforeEach(async () => {
    await loadSample(db, EXPORT_NOW);
    await store(
      aLead({ id: 'a', rank: 'a0' }),
      aLead({ id: 'b', rank: 'a1' }),
      aLead({ id: 'c', stageId: 'dead' }),
    );
    await storeContacts('a', aPerson());
    await storeContacts('b', aPerson({ phones: [aPhone({ dnc: true })] }));
  });

  it('gives these leads in this order, and passes over those that are gone', async () => {
    const choice = real(ALL, { leadIds: ['c', 'gone', 'a'] });
    expect(await exportedIds(choice)).toEqual(['c', 'a']);
    expect((await readPeople(db, choice, EXPORT_NOW)).callable).toBe(1);
  });

  it('keeps to the stages picked among them, and away from sample leads', async () => {
    const leadIds = ['c', 'sample-01', 'b', 'a'];
    expect(await exportedIds(real(only('new'), { leadIds }))).toEqual(['b', 'a']);
    const { counts, sampleLeftOut } = await readStock(db, leadIds);
    expect([counts.get('new'), counts.get('dead'), sampleLeftOut]).toEqual([2, 1, 1]);
  });

  it('leaves out leads without a number to call where that is asked for', async () => {
    const choice = real(ALL, { callableOnly: true });
    expect(await exportedIds(choice)).toEqual(['a']);
    const preview = await readFirstRows(db, choice, 2, EXPORT_NOW);
    expect(preview.map(({ lead }) => lead.id)).toEqual(['a']);
  });
});

it('gives people found for a lead that was merged into another with that one', async () => {
  const absorbed = aLead({ id: 'old' });
  const gave = { eventId: 'merge', listingKeys: [], sites: [], tags: [], note: null, stage: null };
  await store(aLead({ id: 'a', absorbed: [{ id: 'old', identityKeys: [] }] }));
  await db.mergedLeads.add({ id: 'old', intoId: 'a', at: EXPORT_NOW, row: absorbed, gave });
  await storeContacts('old', aPerson());
  expect(await exportedIds(real(ALL, { callableOnly: true }))).toEqual(['a']);
  expect((await readPeople(db, real(), EXPORT_NOW)).callable).toBe(1);
});

describe('buildFile', () => {
  it('writes one line for each lead and tells how far it is', async () => {
    await store(
      ...Array.from({ length: 1001 }, (_, index) =>
        aLead({ id: `lead-${index}`, rank: `a${index}` }),
      ),
    );
    await storeContacts(
      'lead-0',
      aPerson({ phones: [aPhone(), aPhone({ number: '6145550102', dnc: null })] }),
    );
    const heard: number[] = [];
    const request = { choice: real(), columnSet: PRESETS['call-list'], now: EXPORT_NOW };
    const { file, rows, leftOut } = await buildFile(db, request, (count) => heard.push(count));
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const lines = Papa.parse<Record<string, string>>(await file.text(), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect({ rows, leftOut: leftOut.phones, heard }).toEqual({
      rows: 1001,
      leftOut: { unchecked: 1 },
      heard: [1000, 1001],
    });
    expect(lines).toHaveLength(1001);
    expect(lines[0]).toMatchObject({
      address: '123 Sample St',
      phone_1: '614-555-0101',
      phone_2: '',
    });
  });
});
