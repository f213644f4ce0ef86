import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../database.ts';
import { firstSchema } from './001-first-schema.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

const event = (id: string, actor: string, at: number) => ({
  id,
  at,
  actor,
  leadIds: ['a'],
  detail: { kind: 'noted' },
  changes: [{ table: 'leads', key: 'a', before: { note: '' }, after: { note: id } }],
  observationIds: [],
  undoneBy: null,
});

it('finds the changes of version 1 by who made them, and keeps all they had', async () => {
  const old = new Dexie(name);
  old.version(firstSchema.version).stores(firstSchema.stores);
  await old
    .table('events')
    .bulkAdd([event('z', 'user', 1), event('b', 'user', 2), event('s', 'system', 3)]);
  old.close();

  const db = new LeadFlowDatabase(name);
  const own = db.events.where('[actor+at]').between(['user', Dexie.minKey], ['user', Dexie.maxKey]);
  expect(await own.toArray()).toEqual([event('z', 'user', 1), event('b', 'user', 2)]);
  expect(await db.events.where('leadIds').equals('a').count()).toBe(3);
  db.close();
});
