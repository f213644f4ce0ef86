import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LeadFlowDatabase, type CacheEntry } from '../db/database.ts';
import type { DatasetId } from '../domain/dataset.ts';
import { requestKey } from './registry.ts';
import { REKEY_TABLES, rekeyLookups } from './rekey-lookups.ts';

let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const key = (dataset: DatasetId, addressKey: string, contactsId: string | null = null) =>
  requestKey(dataset, { addressKey, contactsId });

const answer = (of: string, fetchedAt = 1): CacheEntry => ({
  requestKey: of,
  lookupId: 'lookup',
  matched: true,
  facts: {},
  persons: [],
  dataAsOf: null,
  fetchedAt,
  expiresAt: 9,
});

const rekey = (...moves: [string, string][]) =>
  db.transaction('rw', [...REKEY_TABLES, 'cache', 'lookups'], async () =>
    rekeyLookups(
      db,
      moves.map(([from, to], index) => ({ leadId: `lead-${index}`, from, to })),
      5,
    ),
  );

it('takes answers about a house and about its numbers along, by whatever find, and no other', async () => {
  await db.cache.bulkAdd([
    answer(key('owner', 'OLD')),
    answer(key('dnc', 'OLD', 'find-1')),
    answer(key('dnc', 'OLD', 'find-2+import')),
    answer(key('dnc', 'OLD|4', 'find-1')),
  ]);
  const copied = await rekey(['OLD', 'NEW']);
  const wanted = [
    key('owner', 'NEW'),
    key('dnc', 'NEW', 'find-1'),
    key('dnc', 'NEW', 'find-2+import'),
  ];
  expect(copied.toSorted()).toEqual(wanted.toSorted());
  for (const each of wanted) expect(await db.cache.get(each)).toBeDefined();
  expect(await db.cache.count()).toBe(7);
});

it('gives both addresses what one was known as, and keeps what is newer there', async () => {
  await db.cache.bulkAdd([
    answer(key('owner', 'OLD'), 2),
    answer(key('owner', 'NEW'), 3),
    answer(key('owner', 'OTHER'), 1),
  ]);
  await rekey(['OLD', 'NEW'], ['OLD', 'OTHER']);
  expect((await db.cache.get(key('owner', 'NEW')))?.fetchedAt).toBe(3);
  expect((await db.cache.get(key('owner', 'OTHER')))?.fetchedAt).toBe(2);
});
