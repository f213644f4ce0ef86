import { describe, expect, it } from 'vitest';
import { aLookup } from '@/tests/support/row-builders.ts';
import type { LimitRow } from '../db/database.ts';
import { NO_LIMITS_YET } from '../db/limits.ts';
import type { Failure } from '../shared/failure.ts';
import { lookupWait } from './lookup-wait.ts';

const NOW = 1000;
const CALM: LimitRow = { ...NO_LIMITS_YET, provider: 'attom' };
const OVER_BUDGET = {
  kind: 'over-budget',
  provider: 'attom',
  fence: 'day',
  byMicros: 10_000,
} as const;
const pausedBy = (failure: Failure): LimitRow => ({
  ...CALM,
  pausedUntilAt: NOW + 5,
  pausedBy: failure,
});

describe('lookupWait', () => {
  it.each([
    ['its turn', {}, CALM, 'turn', null],
    ['its turn at a provider never called', {}, undefined, 'turn', null],
    ['the user', { pausedAt: 1 }, pausedBy({ kind: 'offline' }), 'paused', null],
    ['the user with its provider', {}, { ...CALM, userPausedAt: 1 }, 'provider-paused', null],
    ['another lookup', { afterId: 'place' }, CALM, 'other-lookup', null],
    ['its next attempt', { notBeforeAt: NOW + 9 }, CALM, 'retry', NOW + 9],
    [
      'room in a budget, whenever that is looked at again',
      { notBeforeAt: NOW - 1, failure: OVER_BUDGET },
      pausedBy({ kind: 'offline' }),
      'budget',
      null,
    ],
    ['our own limit', {}, { ...CALM, fullUntilAt: NOW + 3 }, 'rate', NOW + 3],
    ['the network', {}, pausedBy({ kind: 'offline' }), 'offline', NOW + 5],
    [
      'a pause the provider asked for',
      {},
      pausedBy({ kind: 'rate-limited', provider: 'attom', retryAfterMs: 5 }),
      'asked',
      NOW + 5,
    ],
    [
      'a provider with faults',
      {},
      pausedBy({ kind: 'provider-error', provider: 'attom', status: 503 }),
      'broken',
      NOW + 5,
    ],
    [
      'a provider that does not answer',
      {},
      pausedBy({ kind: 'timeout', provider: 'attom' }),
      'silent',
      NOW + 5,
    ],
    [
      'a pause that is over',
      {},
      { ...pausedBy({ kind: 'offline' }), pausedUntilAt: NOW },
      'turn',
      null,
    ],
    [
      'what holds it longest',
      { notBeforeAt: NOW + 9 },
      pausedBy({ kind: 'offline' }),
      'retry',
      NOW + 9,
    ],
  ] as const)('says that it waits for %s', (_, fields, limits, why, untilAt) => {
    const job = aLookup({ state: 'queued', ...fields });
    expect(lookupWait(job, limits, NOW)).toMatchObject({ why, untilAt });
  });
});
