import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aLedgerEntry } from '@/tests/support/row-builders.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import { seededRandom, type SeededRandom } from '../sample/seeded-random.ts';
import { LeadFlowDatabase } from './database.ts';
import { identity } from './migrations/002-identity.ts';
import { imports } from './migrations/003-imports.ts';
import { firstSchema } from './migrations/001-first-schema.ts';
import {
  changedSpend,
  keepSpendInZone,
  spendByProvider,
  spendChanges,
  spendOfLeads,
} from './spend.ts';

const name = `test-${crypto.randomUUID()}`;
let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(name);
});
afterEach(() => db.delete());

const day = (date: number) => new Date(2026, 10, date, 12).getTime();

/** What `spend` must hold, counted from the ledger. */
async function counted() {
  const changes = spendChanges(await db.ledger.toArray());
  return changedSpend([], changes).toSorted((a, b) => a.id.localeCompare(b.id));
}

async function stored() {
  const rows = await db.spend.toArray();
  return rows.filter(({ bookedMicros, reservedMicros }) => bookedMicros + reservedMicros !== 0);
}

const STATUSES = ['pending', 'charged', 'not-charged', 'uncertain'] as const;

function randomEntry({ int, pick }: SeededRandom): LedgerEntry {
  const quotedMicros = int(0, 200_000);
  const status = pick(STATUSES);
  return aLedgerEntry({
    id: `entry-${int(1, 30)}`,
    leadId: pick(['lead-1', 'lead-2', 'lead-3']),
    provider: pick(['attom', 'batchdata']),
    status,
    quotedMicros,
    chargedMicros: status === 'pending' || status === 'not-charged' ? 0 : quotedMicros,
    at: day(int(1, 28)),
  });
}

describe('spend', () => {
  it.each([1, 2, 3])('equals the ledger after any writes to it (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const writes = [
      () => db.ledger.put(randomEntry(random)),
      () => db.ledger.bulkPut([randomEntry(random), randomEntry(random)]),
      () => db.ledger.add(randomEntry(random)).catch(() => undefined),
      () => db.ledger.bulkDelete([randomEntry(random).id, randomEntry(random).id]),
      () => db.ledger.where('leadId').equals('lead-2').delete(),
      () =>
        db.ledger.where('at').above(day(20)).modify({ status: 'not-charged', chargedMicros: 0 }),
      () =>
        db.transaction('rw', 'ledger', () =>
          Promise.all([db.ledger.put(randomEntry(random)), db.ledger.put(randomEntry(random))]),
        ),
    ] as const;
    for (let step = 0; step < 60; step += 1) await random.pick(writes)();
    expect(await stored()).toEqual(await counted());
    await db.ledger.clear();
    expect(await stored()).toEqual([]);
  });

  it('changes nothing when the write is taken back', async () => {
    const failing = db.transaction('rw', 'ledger', async () => {
      await db.ledger.add(aLedgerEntry());
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.spend.toArray()).toEqual([]);
  });

  it('is told apart by day, provider and lead', async () => {
    await db.ledger.bulkAdd([
      aLedgerEntry({ at: day(3), leadId: 'a', chargedMicros: 1 }),
      aLedgerEntry({ at: day(4), leadId: 'a', chargedMicros: 20, provider: 'batchdata' }),
      aLedgerEntry({ at: day(4), leadId: 'b', status: 'pending', quotedMicros: 300 }),
    ]);
    expect(await spendByProvider(db, '2026-11-04')).toEqual(
      new Map([
        ['attom', expect.objectContaining({ bookedMicros: 0, reservedMicros: 300 })],
        ['batchdata', expect.objectContaining({ bookedMicros: 20, reservedMicros: 0 })],
      ]),
    );
    const month = await spendByProvider(db, '2026-11');
    expect(month.get('attom')).toMatchObject({ bookedMicros: 1, reservedMicros: 300 });
    expect(await spendOfLeads(db, ['a', 'nobody'])).toMatchObject([
      { bookedMicros: 21 },
      { bookedMicros: 0 },
    ]);
  });

  it('is seen by those who watch it', async () => {
    const seen: number[] = [];
    const watch = liveQuery(async () => (await spendOfLeads(db, ['lead-1']))[0]?.bookedMicros ?? 0);
    const second = Promise.withResolvers<void>();
    const subscription = watch.subscribe((micros) => {
      seen.push(micros);
      if (seen.length === 1) void db.ledger.add(aLedgerEntry({ chargedMicros: 5 }));
      else second.resolve();
    });
    await second.promise;
    subscription.unsubscribe();
    expect(seen).toEqual([0, 5]);
  });

  it('is counted anew in another time zone, once', async () => {
    await db.ledger.add(aLedgerEntry());
    await db.spend.clear();
    await keepSpendInZone(db, 'Asia/Kolkata');
    expect(await stored()).toEqual(await counted());
    await db.spend.clear();
    await keepSpendInZone(db, 'Asia/Kolkata');
    expect(await stored()).toEqual([]);
  });

  it('is counted when an older database is opened', async () => {
    const old = new Dexie(name);
    old.version(firstSchema.version).stores(firstSchema.stores);
    old.version(identity.version).stores(identity.stores);
    old.version(imports.version).stores(imports.stores);
    await old
      .table('ledger')
      .bulkAdd([
        aLedgerEntry({ leadId: 'a', chargedMicros: 7 }),
        aLedgerEntry({ leadId: 'a', status: 'pending', quotedMicros: 30, chargedMicros: 0 }),
      ]);
    old.close();
    expect(await spendOfLeads(db, ['a'])).toMatchObject([{ bookedMicros: 7, reservedMicros: 30 }]);
    expect(await stored()).toEqual(await counted());
    await db.ledger.clear();
    expect(await stored()).toEqual([]);
  });
});
