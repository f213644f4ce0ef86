import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../database.ts';
import { erasures } from './006-erasures.ts';
import { firstSchema } from './001-first-schema.ts';
import { identity } from './002-identity.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

it('keeps the leads of version 6, and finds tasks by lead, day and reminder', async () => {
  const old = new Dexie(name);
  for (const { version, stores } of [firstSchema, identity, erasures])
    old.version(version).stores(stores);
  await old.open();
  await old.table('stages').add({ id: 'new' });
  await old.table('leads').add({ id: 'a', stageId: 'new', rank: 'a0', identityKeys: [] });
  old.close();

  const db = new LeadFlowDatabase(name);
  expect(await db.leads.get('a')).toMatchObject({ stageId: 'new' });
  const task = { id: 't', leadId: 'a', title: 'Call', doneAt: null, createdAt: 1 };
  await db.tasks.bulkAdd([
    { ...task, dueOn: '2026-11-24', remindAt: 5 },
    { ...task, id: 'u', dueOn: null, remindAt: null },
  ]);
  expect(await db.tasks.where('leadId').equals('a').count()).toBe(2);
  expect(await db.tasks.where('dueOn').belowOrEqual('2026-11-24').count()).toBe(1);
  expect(await db.tasks.where('remindAt').above(0).primaryKeys()).toEqual(['t']);
  db.close();
});
