import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import { newId } from '@/lib/shared/ids.ts';
import { aListing } from '@/tests/support/builders.ts';
import { aLookup as anyLookup } from '@/tests/support/row-builders.ts';
import { readQueue } from './read-queue.ts';

const TODAY = 1000;
let db: LeadFlowDatabase;

beforeEach(() => {
  db = new LeadFlowDatabase(newId());
});
afterEach(() => db.delete());

const aLookup = (fields: Partial<Lookup> = {}) => anyLookup({ updatedAt: TODAY, ...fields });

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
  const queue = await readQueue(db, TODAY);
  expect(queue.addresses).toEqual(new Map([['lead-1', '123 Sample St']]));
  expect([queue.running.length, queue.waiting.length]).toEqual([1, 1]);
});

it('shows what needs the user of any age, and answers only since the given time', async () => {
  await db.lookups.bulkAdd([
    aLookup({ state: 'failed', updatedAt: 1 }),
    aLookup({ state: 'uncertain', updatedAt: 1, provider: 'batchdata' }),
    aLookup({ state: 'done', updatedAt: 1, leadId: 'lead-2' }),
    aLookup({ state: 'done', leadId: 'lead-3' }),
  ]);
  const { needsYou, done } = await readQueue(db, TODAY);
  expect([needsYou.length, done.length]).toEqual([2, 1]);
});

it('drops a failure that was answered on a later ask, even on an earlier day', async () => {
  await db.lookups.bulkAdd([
    aLookup({ state: 'failed', createdAt: 1, updatedAt: 1 }),
    aLookup({ state: 'done', createdAt: 2, updatedAt: 2 }),
  ]);
  expect((await readQueue(db, TODAY)).needsYou).toEqual([]);
});

it('brings the calls of what it shows, no others', async () => {
  const shown = aLookup();
  await db.lookups.add(shown);
  await db.ledger.bulkAdd([
    { id: 'a', lookupId: shown.id } as LedgerEntry,
    { id: 'b', lookupId: 'other' } as LedgerEntry,
  ]);
  expect((await readQueue(db, TODAY)).entries.map(({ id }) => id)).toEqual(['a']);
});
