import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { EventDetail, PipelineEvent } from '@/lib/domain/event.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { DAY_MS } from '@/lib/shared/clock.ts';
import { aLead } from '@/tests/support/export-builders.ts';
import { aLedgerEntry, aLookup, anEvent as anyEvent } from '@/tests/support/row-builders.ts';
import { readToday } from './read-today.ts';

const NOON = new Date(2026, 10, 24, 12).getTime();
const YESTERDAY = NOON - DAY_MS;

let db: LeadFlowDatabase;
beforeEach(async () => {
  db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
  await db.leads.add(aLead());
});
afterEach(() => db.delete());

const anEvent = (detail: EventDetail, fields: Partial<PipelineEvent> = {}) =>
  anyEvent(detail, { at: NOON, ...fields });
const captured = (created: number, known = 0): EventDetail => ({
  kind: 'captured',
  site: 'generic',
  created,
  known,
});
const moved: EventDetail = { kind: 'moved', fromStageId: 'new', toStageId: 'offer' };

const aFailedLookup = (id: string) =>
  aLookup({
    id,
    state: 'failed',
    failure: { kind: 'unauthorized', provider: 'attom', status: 401 },
    createdAt: YESTERDAY,
    updatedAt: YESTERDAY,
  });
const anEntry = (fields: Partial<LedgerEntry> = {}) => aLedgerEntry({ at: NOON, ...fields });

describe('readToday', () => {
  it('counts what was captured and moved since midnight and stands', async () => {
    await db.events.bulkAdd([
      anEvent(captured(9, 2)),
      anEvent(captured(1), { undoneBy: 'undo-1' }),
      anEvent(captured(5), { at: YESTERDAY }),
      anEvent(moved, { leadIds: ['lead-1', 'lead-2'] }),
      anEvent({ kind: 'noted' }),
    ]);
    expect(await readToday(db, NOON)).toMatchObject({ captured: 9, moved: 2 });
  });

  it('adds up the spend per provider, an uncertain charge included, the dearest first', async () => {
    await db.ledger.bulkAdd([
      anEntry(),
      anEntry({ status: 'not-charged', chargedMicros: 0 }),
      anEntry({ provider: 'batchdata', status: 'uncertain', chargedMicros: 140_000 }),
      anEntry({ at: YESTERDAY }),
    ]);
    expect(await readToday(db, NOON)).toMatchObject({
      spentMicros: 240_000,
      providers: [
        { provider: 'batchdata', calls: 1, micros: 140_000 },
        { provider: 'attom', calls: 2, micros: 100_000 },
      ],
    });
  });

  it('lists failed and uncertain look-ups of any day with the house they are about', async () => {
    await db.lookups.bulkAdd([
      aFailedLookup('failed'),
      aLookup({
        id: 'uncertain',
        failure: { kind: 'timeout', provider: 'batchdata' },
        provider: 'batchdata',
        dataset: 'contacts',
        state: 'uncertain',
        leadId: 'gone',
        updatedAt: NOON,
      }),
      aLookup({ id: 'done', dataset: 'value' }),
    ]);
    await db.ledger.add(
      anEntry({ lookupId: 'uncertain', status: 'uncertain', chargedMicros: 70_000, at: YESTERDAY }),
    );
    const { needsYou } = await readToday(db, NOON);
    expect(needsYou.map(({ lookup, address, progress }) => [lookup.id, address, progress])).toEqual(
      [
        [
          'uncertain',
          'a removed lead',
          { kind: 'uncertain', failure: expect.anything(), chargedMicros: 70_000 },
        ],
        [
          'failed',
          '123 Sample St',
          { kind: 'failed', failure: expect.anything(), chargedMicros: 0 },
        ],
      ],
    );
  });

  it('forgets a failed look-up once the same was asked again', async () => {
    await db.lookups.bulkAdd([aFailedLookup('failed'), aLookup({ id: 'again', createdAt: NOON })]);
    expect((await readToday(db, NOON)).needsYou).toEqual([]);
  });
});
