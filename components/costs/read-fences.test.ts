import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { putSetting } from '@/lib/db/settings.ts';
import { DAY_MS } from '@/lib/shared/clock.ts';
import { newId } from '@/lib/shared/ids.ts';
import { aLedgerEntry } from '@/tests/support/row-builders.ts';
import { readFences } from './read-fences.ts';

const NOW = new Date(2026, 10, 22, 12).getTime();
const leadNamed = (id: string) => ({ id, line: id, stageId: 'new' });

let db: LeadFlowDatabase;
beforeEach(async () => {
  db = new LeadFlowDatabase(newId());
  const provider = { batchdata: 1_000_000 };
  await putSetting(db, 'budgets', { day: 4_000_000, month: null, lead: 2_000_000, provider });
});
afterEach(() => db.delete());

it('gives what today and this month came to, and the fences providers have of their own', async () => {
  await db.ledger.bulkAdd([
    aLedgerEntry({ at: NOW }),
    aLedgerEntry({ at: NOW, status: 'pending', chargedMicros: 0 }),
    aLedgerEntry({ at: NOW - 3 * DAY_MS, provider: 'batchdata', chargedMicros: 70_000 }),
  ]);
  const { month, day, providers } = await readFences(db, new Map(), NOW);
  expect(month).toMatchObject({ limitMicros: null, bookedMicros: 170_000 });
  expect(day).toMatchObject({ bookedMicros: 100_000, reservedMicros: 100_000 });
  expect(providers).toMatchObject([
    { provider: 'batchdata', limitMicros: 1_000_000, bookedMicros: 70_000 },
  ]);
});

it('names the lead most was ever spent on, with what was merged into it', async () => {
  await db.ledger.bulkAdd([
    aLedgerEntry({ leadId: 'a', at: NOW }),
    aLedgerEntry({ leadId: 'b', at: NOW, chargedMicros: 60_000 }),
    aLedgerEntry({ leadId: 'merged', at: NOW, chargedMicros: 60_000 }),
  ]);
  const leads = new Map([
    ['a', leadNamed('a')],
    ['b', leadNamed('b')],
    ['merged', leadNamed('b')],
  ]);
  const { dearest } = await readFences(db, leads, NOW);
  expect(dearest).toMatchObject({ lead: { id: 'b' }, use: { limitMicros: 2_000_000 } });
});

it('names no lead where none cost anything', async () => {
  await db.ledger.add(aLedgerEntry({ leadId: 'a', at: NOW, chargedMicros: 0 }));
  expect((await readFences(db, new Map([['a', leadNamed('a')]]), NOW)).dearest).toBeNull();
});
