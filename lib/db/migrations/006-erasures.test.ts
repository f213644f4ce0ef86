import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../database.ts';
import { addErasures, readErasures } from '../erasures.ts';
import { firstSchema } from './001-first-schema.ts';
import { identity } from './002-identity.ts';
import { imports } from './003-imports.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

it('keeps the people of version 3, and has a place for who is erased', async () => {
  const old = new Dexie(name);
  for (const { version, stores } of [firstSchema, identity, imports])
    old.version(version).stores(stores);
  await old.open();
  const row = { leadId: 'a', persons: [], lookupId: 'l', foundAt: 1 };
  await old.table('contacts').add(row);
  old.close();

  const db = new LeadFlowDatabase(name);
  expect(await db.contacts.toArray()).toEqual([row]);
  expect(await readErasures(db)).toBeNull();
  await addErasures(db, ['phone:6145550100'], 1);
  const isErased = await readErasures(db);
  expect([isErased?.('phone:6145550100'), isErased?.('phone:6145550101')]).toEqual([true, false]);
  db.close();
});
