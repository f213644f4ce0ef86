import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import { newId } from '@/lib/shared/ids.ts';
import { aListing } from '@/tests/support/builders.ts';
import { aLedgerEntry, aLookup as anyLookup } from '@/tests/support/row-builders.ts';
import { PAGE_SIZE } from './queue-page.ts';
import { readQueue, type QueueView } from './read-queue.ts';

const TODAY = 1000;
let db: LeadFlowDatabase;

beforeEach(() => {
  db = new LeadFlowDatabase(newId());
});
afterEach(() => db.delete());

const aLookup = (fields: Partial<Lookup> = {}) => anyLookup({ updatedAt: TODAY, ...fields });
const read = (pages: QueueView['pages'] = {}) => readQueue(db, { pages, doneSinceAt: TODAY });
const ids = (lookups: Lookup[] = []) => lookups.map(({ id }) => id);

it('names the house of each lookup, and leaves out a lead that is gone', async () => {
  await db.leads.add({
    id: 'lead-1',
    address: aListing().address,
    listingKeys: [],
    absorbed: [],
    identityKeys: [],
  } as unknown as Lead);
  await db.lookups.bulkAdd([
    aLookup({ state: 'running' }),
    aLookup({ state: 'queued', leadId: 'gone' }),
  ]);
  const queue = await read();
  expect(queue.addresses).toEqual(new Map([['lead-1', '123 Sample St']]));
  expect([queue.running.total, queue.waiting.get('attom')?.total]).toEqual([1, 1]);
});

it('shows what needs the user of any age, and answers only since the given time', async () => {
  await db.lookups.bulkAdd([
    aLookup({ state: 'failed', updatedAt: 1 }),
    aLookup({ state: 'uncertain', updatedAt: 1, provider: 'batchdata' }),
    aLookup({ state: 'done', updatedAt: 1, leadId: 'lead-2' }),
    aLookup({ state: 'done', leadId: 'lead-3' }),
    aLookup({ state: 'no-match', leadId: 'lead-4' }),
  ]);
  const { needsYou, done } = await read();
  expect([needsYou.total, done.total]).toEqual([2, 2]);
});

it('drops a failure that was answered on a later ask, even on an earlier day', async () => {
  await db.lookups.bulkAdd([
    aLookup({ state: 'failed', createdAt: 1, updatedAt: 1 }),
    aLookup({ state: 'done', createdAt: 2, updatedAt: 2 }),
  ]);
  expect((await read()).needsYou.total).toBe(0);
});

it('brings the calls of what it shows, no others', async () => {
  const shown = aLookup();
  await db.lookups.add(shown);
  await db.ledger.bulkAdd([
    { id: 'a', lookupId: shown.id } as LedgerEntry,
    { id: 'b', lookupId: 'other' } as LedgerEntry,
  ]);
  expect(ids((await read()).done.lookups)).toEqual([shown.id]);
  expect((await read()).entries.map(({ id }) => id)).toEqual(['a']);
});

it('tells what waits by provider from what the user and what a budget holds', async () => {
  const failure = {
    kind: 'over-budget',
    provider: 'attom',
    fence: 'day',
    byMicros: 10_000,
  } as const;
  await db.lookups.bulkAdd([
    aLookup({ id: 'turn', state: 'queued' }),
    aLookup({ id: 'later', state: 'queued', notBeforeAt: TODAY + 9 }),
    aLookup({ id: 'after', state: 'queued', provider: 'fema', afterId: 'turn' }),
    aLookup({ id: 'paused', state: 'queued', pausedAt: 1 }),
    aLookup({ id: 'held', state: 'queued', notBeforeAt: TODAY + 9, failure }),
  ]);
  const { waiting, paused, held } = await read();
  expect(ids(waiting.get('attom')?.lookups)).toEqual(['turn', 'later']);
  expect(ids(waiting.get('fema')?.lookups)).toEqual(['after']);
  expect([ids(paused.lookups), ids(held.lookups)]).toEqual([['paused'], ['held']]);
});

it('adds up what all that runs and waits may cost, and what today cost', async () => {
  await db.lookups.bulkAdd([
    aLookup({ state: 'running' }),
    aLookup({ state: 'queued', quotedMicros: 70_000 }),
    aLookup({ state: 'queued', pausedAt: 1 }),
    aLookup({ state: 'failed' }),
  ]);
  await db.ledger.add(aLedgerEntry({ at: TODAY, chargedMicros: 30_000 }));
  const { reservedMicros, spentMicros } = await read();
  expect([reservedMicros, spentMicros]).toEqual([270_000, 30_000]);
});

describe('of thousands that wait', () => {
  const MANY = 3 * PAGE_SIZE + 1;
  beforeEach(() =>
    db.lookups.bulkAdd(
      Array.from({ length: MANY }, (_, turn) =>
        aLookup({ id: `job-${turn}`, state: 'queued', turn, lane: turn === 25 ? 'first' : 'bulk' }),
      ),
    ),
  );

  it('gives one page as they are sent, and how many there are', async () => {
    const { waiting } = await read();
    const page = waiting.get('attom');
    expect([page?.total, page?.lookups.length]).toEqual([MANY, PAGE_SIZE]);
    expect(ids(page?.lookups).slice(0, 3)).toEqual(['job-25', 'job-0', 'job-1']);
  });

  it('reads no rows but those of the page', async () => {
    let rowsRead = 0;
    db.lookups.hook('reading', (row) => {
      rowsRead += 1;
      return row;
    });
    await read();
    expect(rowsRead).toBe(PAGE_SIZE);
  });

  it('goes on from page to page without a gap, and stays on the last when others have left', async () => {
    const pages = await Promise.all(
      [0, 1, 2, 3].map(async (page) => (await read({ attom: page })).waiting.get('attom')),
    );
    const seen = pages.flatMap((page) => ids(page?.lookups));
    expect(new Set(seen).size).toBe(MANY);
    expect((await read({ attom: 99 })).waiting.get('attom')).toEqual(pages[3]);
  });
});

it('looks at the newest of very many failures, and says that there are more', async () => {
  const failed = Array.from({ length: 201 }, (_, index) =>
    aLookup({ id: `job-${index}`, state: 'failed', leadId: `lead-${index}`, updatedAt: index }),
  );
  await db.lookups.bulkAdd(failed);
  const { needsYou, needsYouMore } = await read();
  expect([needsYou.total, needsYouMore, needsYou.lookups[0]?.id]).toEqual([200, true, 'job-200']);
});
