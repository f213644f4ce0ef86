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
    expect(opened.columns.get('dead')?.total).toBe(5);
  });

  it('reads no more of a column than the span shown, in rank order, while counts tell all', async () => {
    await loadSample(db, NOW);
    const view: BoardView = { layout: 'narrow', stageId: 'contacted' };
    const board = await readBoard(db, view, { contacted: { first: 2, count: 3 } });
    const column = board.columns.get('contacted');
    expect(column?.leads.map(({ id }) => id)).toEqual(['sample-03', 'sample-04', 'sample-05']);
    expect(column).toMatchObject({ first: 2, total: 8 });
    expect(board.tallies.get('contacted')?.count).toBe(8);
    expect(board.columns.size).toBe(1);
  });

  it('says that a column ends where its rows do, whatever was counted', async () => {
    await loadSample(db, NOW);
    await db.tallies.put({ stageId: 'contacted', count: 99, asking: 0 });
    const view: BoardView = { layout: 'narrow', stageId: 'contacted' };
    const total = async (first: number) =>
      (await readBoard(db, view, { contacted: { first, count: 30 } })).columns.get('contacted')
        ?.total;
    expect(await total(0)).toBe(8);
    expect(await total(4)).toBe(8);
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

const above = async (index: number, movingId: string) => {
  const moving = await db.leads.get(movingId);
  if (moving === undefined) throw new Error('no such lead');
  return (await readLeadAbove(db, { stageId: 'contacted', index }, moving))?.id ?? null;
};

describe('readLeadAbove', () => {
  beforeEach(() => loadSample(db, NOW));
  it('gives nothing at the top', async () => {
    expect(await above(0, 'sample-09')).toBeNull();
  });

  it('does not count the moving lead itself', async () => {
    expect(await above(1, 'sample-09')).toBe('sample-01');
    expect(await above(1, 'sample-01')).toBe('sample-02');
    expect(await above(3, 'sample-05')).toBe('sample-03');
    expect(await above(3, 'sample-03')).toBe('sample-04');
  });

  it('gives the last other lead when the place is past the end', async () => {
    expect(await above(99, 'sample-09')).toBe('sample-08');
    expect(await above(7, 'sample-08')).toBe('sample-07');
    expect(await above(99, 'sample-08')).toBe('sample-07');
  });
});
