import { describe, expect, it } from 'vitest';
import { aLedgerEntry, aLookup } from '@/tests/support/row-builders.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { EventDetail, PipelineEvent } from '../domain/event.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import { dollarsToMicros } from '../shared/money.ts';
import { cacheSaving, latencies, lookupSuccess, spendByDay, spendTotals } from './spend.ts';

const day = (date: number, hour = 12) => new Date(2026, 10, date, hour).getTime();
const NOW = day(22, 15);

const anEntry = (fields: Partial<LedgerEntry> = {}) => aLedgerEntry({ at: NOW, ...fields });

const skipTrace = {
  provider: 'batchdata',
  dataset: 'contacts',
  quotedMicros: 70_000,
  chargedMicros: 70_000,
} as const;

describe('spendByDay', () => {
  it('has every day of the range, also those without a call', () => {
    const days = spendByDay([anEntry({ at: day(21) })], day(20), NOW);
    expect(days.map(({ dayAt }) => dayAt)).toEqual([day(20, 0), day(21, 0), day(22, 0)]);
    expect(days.map(({ totalMicros }) => totalMicros)).toEqual([0, 100_000, 0]);
  });

  it('adds up per provider and leaves out days outside the range', () => {
    const entries = [anEntry(), anEntry(skipTrace), anEntry(skipTrace), anEntry({ at: day(1) })];
    expect(spendByDay(entries, day(22), NOW)).toMatchObject([
      {
        dayAt: day(22, 0),
        totalMicros: 240_000,
        providers: { attom: 100_000, batchdata: 140_000 },
      },
    ]);
  });
});

describe('spendTotals', () => {
  it('tells today from this month and leaves last month out', () => {
    const entries = [
      anEntry(),
      anEntry({ at: day(3) }),
      anEntry({ at: new Date(2026, 9, 31, 23, 59).getTime() }),
    ];
    expect(spendTotals(entries, NOW)).toMatchObject({ todayMicros: 100_000, monthMicros: 200_000 });
  });

  it('counts an uncertain charge as spent and says how much of the total it is', () => {
    const entries = [anEntry({ ...skipTrace, status: 'uncertain', httpStatus: null })];
    expect(spendTotals(entries, NOW)).toMatchObject({
      todayMicros: 70_000,
      uncertain: { count: 1, micros: 70_000 },
    });
  });

  it('keeps what calls in flight may cost out of the totals', () => {
    const entries = [anEntry({ status: 'pending', chargedMicros: 0, settledAt: null })];
    expect(spendTotals(entries, NOW)).toMatchObject({ todayMicros: 0, pendingMicros: 100_000 });
  });
});

describe('latencies', () => {
  it('leaves out calls that were never answered', () => {
    expect(latencies([anEntry({ latencyMs: 5 }), anEntry({ latencyMs: null })])).toEqual([5]);
  });
});

const anAnswer = (detail: Partial<Extract<EventDetail, { kind: 'looked-up' }>>) =>
  ({
    detail: {
      kind: 'looked-up',
      dataset: 'owner',
      chargedMicros: 0,
      outcome: 'found',
      ...detail,
    },
  }) as PipelineEvent;

const price = (dataset: DatasetId) => dollarsToMicros(dataset === 'contacts' ? 0.07 : 0.1);

describe('cacheSaving', () => {
  it('values answers with data that cost nothing at what their dataset costs', () => {
    const events = [
      anAnswer({ chargedMicros: 100_000 }),
      anAnswer({}),
      anAnswer({ dataset: 'contacts' }),
      anAnswer({ dataset: 'flood' }),
      { detail: { kind: 'noted' } } as PipelineEvent,
    ];
    expect(cacheSaving(events, price)).toEqual({ cached: 2, answered: 3, savedMicros: 170_000 });
  });

  it('does not value an empty answer, which may have cost nothing when it was new', () => {
    expect(cacheSaving([anAnswer({ outcome: 'no-match' })], price)).toEqual({
      cached: 0,
      answered: 1,
      savedMicros: 0,
    });
  });
});

describe('lookupSuccess', () => {
  it('counts a no-match as answered, leaves cancelled and open ones out', () => {
    const states = ['done', 'no-match', 'failed', 'uncertain', 'cancelled', 'queued'] as const;
    expect(lookupSuccess(states.map((state) => aLookup({ state })))).toEqual({
      answered: 2,
      ended: 4,
    });
  });
});
