import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { aLookup } from '@/tests/support/row-builders.ts';
import { LeadFlowDatabase } from '../database.ts';
import { lookupsInState, quotedInState } from '../lookups.ts';
import { firstSchema } from './001-first-schema.ts';
import { lookupLines } from './004-lookup-lines.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

it('finds the lookups of an older version by state, the newest first, and what they may cost', async () => {
  const old = new Dexie(name);
  for (const { version, stores } of [firstSchema, lookupLines]) old.version(version).stores(stores);
  await old.open();
  await old
    .table('lookups')
    .bulkAdd([
      aLookup({ id: 'old', state: 'queued', updatedAt: 1 }),
      aLookup({ id: 'new', state: 'queued', updatedAt: 2, quotedMicros: 70_000 }),
      aLookup({ id: 'other', state: 'queued', updatedAt: 0 }),
      aLookup({ id: 'done', updatedAt: 3 }),
    ]);
  old.close();

  const db = new LeadFlowDatabase(name);
  const ids = await lookupsInState(db, 'queued').primaryKeys();
  expect(ids).toEqual(['new', 'old', 'other']);
  expect(await quotedInState(db, 'queued')).toBe(270_000);
  expect(await quotedInState(db, 'running')).toBe(0);
  db.close();
});
