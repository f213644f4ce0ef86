import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aLookup } from '@/tests/support/row-builders.ts';
import { LeadFlowDatabase } from './database.ts';
import { rowsOf } from './rows-of.ts';

let db: LeadFlowDatabase;
beforeEach(() => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

it.each([
  ['few of a table', 3],
  ['most of a table', 250],
])('gives %s: those that are there, each once, and no others', async (_what, asked) => {
  const ids = Array.from({ length: 300 }, (_, index) => `lookup-${index}`);
  await db.lookups.bulkAdd(ids.map((id) => aLookup({ id })));
  const wanted = ids.slice(0, asked);
  const rows = await rowsOf(db.lookups, [...wanted, ...wanted, 'nobody']);
  expect(rows.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
});
