import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../database.ts';
import { firstSchema } from './001-first-schema.ts';
import { identity } from './002-identity.ts';
import { erasures } from './006-erasures.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

it('keeps the answers of version 6, and gives parts of an ask back in the order they came', async () => {
  const old = new Dexie(name);
  for (const { version, stores } of [firstSchema, identity, erasures])
    old.version(version).stores(stores);
  await old.open();
  await old.table('cache').add({ requestKey: 'a', expiresAt: 1 });
  old.close();

  const db = new LeadFlowDatabase(name);
  expect(await db.cache.count()).toBe(1);
  const part = { datasets: ['owner' as const], refresh: false, maxMicros: 0, turn: 0 };
  await db.askParts.bulkAdd(['a', 'b', 'c'].map((id) => ({ ...part, leadIds: [id] })));
  await db.askParts.delete(1);
  expect((await db.askParts.orderBy('id').first())?.leadIds).toEqual(['b']);
  db.close();
});
