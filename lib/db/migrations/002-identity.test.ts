import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../database.ts';
import { firstSchema } from './001-first-schema.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

/** A lead as version 1 stored it. */
const ADDRESS_KEY = 'US|123||SAMPLE|ST|||43001';
const oldLead = (id: string, sample: boolean) => ({
  id,
  stageId: 'new',
  rank: id,
  stageSinceAt: 1,
  address: {
    street: '123 Sample St',
    unit: null,
    city: 'Sampleton',
    state: 'OH',
    zip: '43001',
    country: 'US',
  },
  addressKey: sample ? null : ADDRESS_KEY,
  addressKeyVersion: 1,
  listingKeys: sample ? [] : ['zillow:1001'],
  sightings: [],
  facts: {
    apn: { value: '00-0000-123', source: 'attom', observationId: 'o', at: 1, conflicts: [] },
  },
  note: 'kept',
  sample,
});

it('finds the leads of version 1 by listing, address and parcel, and keeps all they had', async () => {
  const old = new Dexie(name);
  old.version(firstSchema.version).stores(firstSchema.stores);
  await old.table('leads').bulkAdd([oldLead('a', false), oldLead('sample-1', true)]);
  old.close();

  const db = new LeadFlowDatabase(name);
  for (const entry of ['l:zillow:1001', `a:${ADDRESS_KEY}`, 'p:000000123', 'n:123|43001'])
    expect(await db.leads.where('identityKeys').equals(entry).primaryKeys()).toEqual(['a']);
  expect(await db.leads.get('a')).toMatchObject({ ...oldLead('a', false), absorbed: [] });
  expect((await db.leads.get('sample-1'))?.identityKeys).toEqual([]);
  expect(db.leads.schema.indexes.map(({ name: index }) => index)).toEqual([
    '[stageId+rank]',
    'identityKeys',
  ]);
  db.close();
});
