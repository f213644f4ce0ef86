import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { aLookup } from '@/tests/support/row-builders.ts';
import { loadSample } from '@/lib/leads/sample-data.ts';
import { readBoard, readLeadAbove, type BoardView } from './read-board.ts';

const NOW = Date.UTC(2026, 10, 24);
const WIDE: BoardView = { layout: 'wide', openRails: [] };
let db: LeadFlowDatabase;

beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const lookup = aLookup({
  id: 'k1',
  leadId: 'sample-01',
  dataset: 'contacts',
  provider: 'batchdata',
  requestKey: 'r1',
  openKey: 'r1',
  state: 'queued',
});

describe('readBoard', () => {
  it('shows open stages as columns, and closed ones only when opened', async () => {
    await loadSample(db, NOW);
    const board = await readBoard(db, WIDE, {});
    expect([...board.columns.keys()]).toEqual([
      'new',
      'research',
      'contacted',
      'offer',
      'contract',
    ]);
    const opened = await readBoard(db, { layout: 'wide', openRails: ['dead'] }, {});
    expect(opened.columns.get('dead')).toHaveLength(5);
  });

  it('reads no more of a column than its limit, in rank order, while counts tell all', async () => {
    await loadSample(db, NOW);
    const view: BoardView = { layout: 'narrow', stageId: 'contacted' };
    const board = await readBoard(db, view, { contacted: 3 });
    const ids = board.columns.get('contacted')?.map(({ id }) => id);
    expect(ids).toEqual(['sample-01', 'sample-02', 'sample-03']);
    expect(board.tallies.get('contacted')?.count).toBe(8);
    expect(board.columns.size).toBe(1);
  });

  it('says which leads a lookup is running for', async () => {
    await loadSample(db, NOW);
    await db.lookups.bulkAdd([
      lookup,
      { ...lookup, id: 'k2', leadId: 'sample-02', openKey: 'r2', state: 'uncertain' },
    ]);
    const { lookups } = await readBoard(db, WIDE, {});
    expect([...lookups]).toEqual([['sample-01', 'contacts']]);
  });

  it('knows whether sample data is there', async () => {
    expect((await readBoard(db, WIDE, {})).hasSample).toBe(false);
    await loadSample(db, NOW);
    expect((await readBoard(db, WIDE, {})).hasSample).toBe(true);
  });
});

const above = async (index: number, exceptId: string) =>
  (await readLeadAbove(db, { stageId: 'contacted', index }, exceptId))?.id ?? null;

describe('readLeadAbove', () => {
  it('gives nothing at the top', async () => {
    await loadSample(db, NOW);
    expect(await above(0, 'sample-09')).toBeNull();
  });

  it('does not count the moving lead itself', async () => {
    await loadSample(db, NOW);
    expect(await above(1, 'sample-09')).toBe('sample-01');
    expect(await above(1, 'sample-01')).toBe('sample-02');
  });

  it('gives the last lead when the place is past the end', async () => {
    await loadSample(db, NOW);
    expect(await above(99, 'sample-09')).toBe('sample-08');
  });
});
