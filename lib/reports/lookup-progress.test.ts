import { describe, expect, it } from 'vitest';
import type { Lookup } from '../domain/lookup.ts';
import { aLedgerEntry, aLookup } from '@/tests/support/row-builders.ts';
import { NO_LIMITS_YET } from '../db/limits.ts';
import { chargedFor, lookupProgress, needingUser } from './lookup-progress.ts';

const NOW = 1000;

const ids = (lookups: Lookup[]) => lookups.map(({ id }) => id);

describe('lookupProgress', () => {
  it('tells a lookup that may go from one that has to wait', () => {
    expect(lookupProgress(aLookup({ state: 'queued', notBeforeAt: NOW }), [], NOW)).toEqual({
      kind: 'queued',
    });
    const why = { kind: 'rate-limited', provider: 'attom', retryAfterMs: 5 } as const;
    const waiting = aLookup({ state: 'queued', notBeforeAt: NOW + 5, failure: why });
    const wait = { why: 'retry', untilAt: NOW + 5, failure: why };
    expect(lookupProgress(waiting, [], NOW)).toEqual({ kind: 'waiting', wait });
  });

  it('tells what the user paused, and what waits with its provider', () => {
    const limits = { ...NO_LIMITS_YET, provider: 'attom' } as const;
    const job = aLookup({ state: 'queued' });
    const paused = aLookup({ state: 'queued', pausedAt: 1 });
    expect(lookupProgress(paused, [], NOW)).toEqual({ kind: 'paused', all: 'lookup' });
    expect(lookupProgress(job, [], NOW, { ...limits, userPausedAt: 1 })).toEqual({
      kind: 'paused',
      all: 'provider',
    });
    const offline = { kind: 'offline' } as const;
    const held = { ...limits, pausedUntilAt: NOW + 5, pausedBy: offline };
    expect(lookupProgress(job, [], NOW, held)).toEqual({
      kind: 'waiting',
      wait: { why: 'offline', untilAt: NOW + 5, failure: offline },
    });
  });

  it('tells what a fence holds, with its price', () => {
    const failure = {
      kind: 'over-budget',
      provider: 'attom',
      fence: 'lead',
      byMicros: 20_000,
    } as const;
    const held = aLookup({ state: 'queued', notBeforeAt: NOW + 5, failure });
    expect(lookupProgress(held, [], NOW)).toEqual({ kind: 'held', failure, quotedMicros: 100_000 });
  });

  it('counts attempts from 1', () => {
    const running = aLookup({ state: 'running', attempts: 0 });
    expect(lookupProgress(running, [], NOW)).toEqual({ kind: 'running', attempt: 1 });
  });

  it('adds up what all calls of a failed lookup cost', () => {
    const entries = [
      aLedgerEntry({ lookupId: 'failed', chargedMicros: 0 }),
      aLedgerEntry({ lookupId: 'failed' }),
      aLedgerEntry({ lookupId: 'other' }),
    ];
    const failure = { kind: 'timeout', provider: 'attom' } as const;
    const failed = aLookup({ id: 'failed', state: 'failed', failure });
    expect(lookupProgress(failed, entries, NOW)).toMatchObject({
      kind: 'failed',
      chargedMicros: 100_000,
    });
  });

  it.each([
    ['done', true],
    ['no-match', false],
  ] as const)('reads %s as an answer', (state, found) => {
    expect(lookupProgress(aLookup({ state }), [], NOW)).toEqual({
      kind: 'answered',
      found,
      chargedMicros: 0,
    });
  });
});

describe('chargedFor', () => {
  it('is 0 without a call', () => {
    expect(chargedFor('lookup-1', [])).toBe(0);
  });
});

describe('needingUser', () => {
  it('gives what failed or is uncertain, the newest first', () => {
    const states = ['failed', 'uncertain', 'running', 'queued', 'done', 'cancelled'] as const;
    const lookups = states.map((state, index) =>
      aLookup({ id: state, state, leadId: `lead-${index}`, updatedAt: index }),
    );
    expect(ids(needingUser(lookups))).toEqual(['uncertain', 'failed']);
  });

  it('lets go of a failure once the same was asked again, but never of an uncertain charge', () => {
    const later = aLookup({ id: 'later', createdAt: 5, state: 'done' });
    const failed = aLookup({ id: 'failed', state: 'failed' });
    const uncertain = aLookup({ id: 'uncertain', state: 'uncertain' });
    expect(ids(needingUser([failed, uncertain, later]))).toEqual(['uncertain']);
    const cancelled = { ...later, state: 'cancelled' } as const;
    expect(ids(needingUser([failed, cancelled]))).toEqual(['failed']);
  });
});
