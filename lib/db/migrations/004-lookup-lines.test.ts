import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LeadFlowDatabase } from '../database.ts';
import { getLimits } from '../limits.ts';
import { lookupsInLine } from '../lookups.ts';
import { firstSchema } from './001-first-schema.ts';
import { identity } from './002-identity.ts';
import { imports } from './003-imports.ts';

const name = `test-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

/** A lookup as version 3 stored it. */
const oldLookup = (id: string, state: string, createdAt: number, notBeforeAt = 0) => ({
  id,
  leadId: 'lead-1',
  dataset: 'owner',
  provider: 'attom',
  requestKey: `attom|owner|${id}`,
  state,
  attempts: 1,
  notBeforeAt,
  quotedMicros: 100_000,
  failure: null,
  createdAt,
  updatedAt: createdAt,
});

it('finds the lookups of version 3 in their lines, those asked for first in front, and keeps all they had', async () => {
  const old = new Dexie(name);
  for (const { version, stores } of [firstSchema, identity, imports])
    old.version(version).stores(stores);
  await old.open();
  const rows = [
    oldLookup('b', 'queued', 20),
    oldLookup('a', 'queued', 30),
    oldLookup('later', 'queued', 10, Date.now() + 3_600_000),
    oldLookup('sent', 'running', 10),
    oldLookup('bad', 'failed', 10),
    oldLookup('open', 'uncertain', 10),
    oldLookup('done', 'done', 10),
  ];
  await old.table('lookups').bulkAdd(rows);
  const limits = { sentAt: [5], pausedUntilAt: 7, pausedBy: null, silences: 1, faults: 2 };
  await old.table('limits').add({ provider: 'attom', ...limits });
  old.close();

  const db = new LeadFlowDatabase(name);
  const idsIn = async (line: Parameters<typeof lookupsInLine>[2]) =>
    (await lookupsInLine(db, 'attom', line).toArray()).map(({ id }) => id);
  expect(await idsIn('bulk')).toEqual(['b', 'a']);
  expect(await idsIn('later')).toEqual(['later']);
  expect(await idsIn('sent')).toEqual(['sent']);
  expect(await idsIn('failed')).toEqual(['bad']);
  expect(await idsIn('uncertain')).toEqual(['open']);
  expect(await db.lookups.get('done')).toEqual({
    ...rows.at(-1),
    lane: 'bulk',
    turn: 10_000,
    pausedAt: null,
    afterId: null,
  });
  expect(await getLimits(db, 'attom')).toMatchObject({
    ...limits,
    userPausedAt: null,
    refusals: 0,
  });
  const indexes = db.lookups.schema.indexes.map(({ name: index }) => index);
  expect(indexes).not.toContain('[provider+state+notBeforeAt]');
  db.close();
});
