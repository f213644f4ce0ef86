import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import { newId } from '@/lib/shared/ids.ts';
import { lastDayOfMonth, monthsSince, readCosts } from './read-costs.ts';

const month = (index: number) => new Date(2026, index, 1).getTime();

const anEntry = (at: number, status: LedgerEntry['status'] = 'charged') =>
  ({ id: newId(), lookupId: 'lookup-1', leadId: 'gone', at, status }) as LedgerEntry;

describe('readCosts', () => {
  let db: LeadFlowDatabase;
  beforeEach(() => {
    db = new LeadFlowDatabase(newId());
  });
  afterEach(() => db.delete());

  it('takes the month from its first to its last moment, and the lookups of its calls', async () => {
    const inside = [anEntry(month(10)), anEntry(month(11) - 1)];
    await db.ledger.bulkAdd([anEntry(month(10) - 1), ...inside, anEntry(month(11))]);
    await db.lookups.add({ id: 'lookup-1' } as Lookup);
    const costs = await readCosts(db, month(10));
    expect(costs.entries.map(({ id }) => id).toSorted()).toEqual(
      inside.map(({ id }) => id).toSorted(),
    );
    expect([...costs.lookups.keys()]).toEqual(['lookup-1']);
    expect(costs.firstAt).toBe(month(10) - 1);
  });

  it('brings uncertain charges of any month: they still need the user', async () => {
    await db.ledger.add(anEntry(month(2), 'uncertain'));
    expect((await readCosts(db, month(10))).uncertain).toHaveLength(1);
  });

  it('has no first call where none was made', async () => {
    expect((await readCosts(db, month(10))).firstAt).toBeNull();
  });
});

describe('monthsSince', () => {
  it('lists every month from the first call to now, newest first, over a new year', () => {
    const now = new Date(2027, 1, 20).getTime();
    expect(monthsSince(new Date(2026, 10, 30).getTime(), now)).toEqual([13, 12, 11, 10].map(month));
  });

  it('has this month when nothing was called yet', () => {
    expect(monthsSince(null, new Date(2026, 10, 5).getTime())).toEqual([month(10)]);
  });
});

describe('lastDayOfMonth', () => {
  it('knows how long February is', () => {
    expect(lastDayOfMonth(month(1))).toBe(new Date(2026, 1, 28).getTime());
  });
});
