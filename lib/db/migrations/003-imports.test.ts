import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../database.ts';
import { firstSchema } from './001-first-schema.ts';
import { identity } from './002-identity.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

it('keeps every row of version 2, and has places for imports', async () => {
  const old = new Dexie(name);
  old.version(firstSchema.version).stores(firstSchema.stores);
  old.version(identity.version).stores(identity.stores);
  await old.open();
  const rows = {
    leads: { id: 'a', stageId: 'new', rank: 'a0', identityKeys: ['l:zillow:1001'], note: 'kept' },
    observations: { id: 'o', leadId: 'a', facts: { beds: 3 } },
    contacts: { leadId: 'a', persons: [] },
    settings: { key: 'consent', value: { givenAt: 1 } },
  };
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
  old.close();

  const db = new LeadFlowDatabase(name);
  for (const [table, row] of Object.entries(rows))
    expect(await db.table(table).toArray()).toContainEqual(row);
  expect(await db.leads.where('identityKeys').equals('l:zillow:1001').count()).toBe(1);
  expect(await db.imports.where('state').equals('running').count()).toBe(0);
  await db.importChunks.add({ importId: 'i', index: 0, rows: [{ row: 2, cells: ['x'] }] });
  expect(await db.importChunks.get(['i', 0])).toMatchObject({ rows: [{ row: 2 }] });
  expect(db.importChunks.schema.indexes).toEqual([]);
  db.close();
});
