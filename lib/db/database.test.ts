import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { LeadFlowDatabase } from './database.ts';

const names: string[] = [];
function nameOfOne(): string {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}
afterEach(async () => {
  for (const name of names.splice(0)) await new LeadFlowDatabase(name).delete();
});

/** An older LeadFlow that does not let go of its database. */
function openOlder(name: string): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
  });
}

it('starts with the seven default stages, in order, each with an empty tally', async () => {
  const db = new LeadFlowDatabase(nameOfOne());
  const stages = await db.stages.orderBy('order').toArray();
  expect(stages.map(({ name }) => name)).toEqual([
    'New',
    'Research',
    'Contacted',
    'Offer made',
    'Contract',
    'Closed',
    'Dead',
  ]);
  expect(await db.tallies.count()).toBe(7);
  db.close();
});

it('says when an older version keeps it from opening, and goes on once that is gone', async () => {
  const name = nameOfOne();
  const older = await openOlder(name);
  const db = new LeadFlowDatabase(name);
  const stages = db.stages.count();
  await db.whenBlocked();
  older.close();
  await expect(stages).resolves.toBe(0);
  db.close();
});

it('says so too when somebody else waits for that older version already', async () => {
  const name = nameOfOne();
  const older = await openOlder(name);
  const first = new LeadFlowDatabase(name);
  const second = new LeadFlowDatabase(name);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const counts = [first.stages.count(), second.stages.count()];
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  await second.whenBlocked();
  older.close();
  await expect(Promise.all(counts)).resolves.toEqual([0, 0]);
  first.close();
  second.close();
});

it('keeps phones and e-mails out of every index', async () => {
  const db = new LeadFlowDatabase(nameOfOne());
  await db.open();
  const indexed = db.tables.flatMap(({ schema }) => [
    schema.primKey.keyPath,
    ...schema.indexes.map(({ keyPath }) => keyPath),
  ]);
  expect(indexed.flat().join(' ')).not.toMatch(/phone|email|person|owner|name/i);
  db.close();
});
