import { describe, expect, it } from 'vitest';
import type { Lookup } from '../domain/lookup.ts';
import { aLedgerEntry, aLookup } from '@/tests/support/row-builders.ts';
import { NO_LIMITS_YET } from '../db/limits.ts';
import { chargedFor, lookupProgress, queueGroups } from './lookup-progress.ts';

const NOW = 1000;

const ids = (lookups: Lookup[]) => lookups.map(({ id }) => id);

describe('lookupProgress', () => {
  it('tells a lookup that may go from one that has to wait', () => {
    expect(lookupProgress(aLookup({ state: 'queued', notBeforeAt: NOW }), [], NOW)).toEqual({
      kind: 'queued',
    });
    const why = { kind: 'rate-limited', provider: 'attom', retryAfterMs: 5 } as const;
    const waiting = aLookup({ state: 'queued', notBeforeAt: NOW + 5, failure: why });
    expect(lookupProgress(waiting, [], NOW)).toEqual({ kind: 'waiting', untilAt: NOW + 5, why });
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
      untilAt: NOW + 5,
      why: offline,
    });
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

describe('queueGroups', () => {
  it('puts what needs the user, what runs, waits and is done apart; cancelled nowhere', () => {
    const states = [
      'failed',
      'uncertain',
      'running',
      'queued',
      'done',
      'no-match',
      'cancelled',
    ] as const;
    const lookups = states.map((state, index) =>
      aLookup({ id: state, state, leadId: `lead-${index}`, updatedAt: NOW }),
    );
    const groups = queueGroups(lookups, NOW);
    expect({
      needsYou: ids(groups.needsYou),
      running: ids(groups.running),
      waiting: ids(groups.waiting),
      done: ids(groups.done),
    }).toEqual({
      needsYou: ['failed', 'uncertain'],
      running: ['running'],
      waiting: ['queued'],
      done: ['done', 'no-match'],
    });
  });

  it('forgets answers from before the given time', () => {
    expect(queueGroups([aLookup({ updatedAt: NOW - 1 })], NOW).done).toEqual([]);
  });

  it('lets go of a failure once the same was asked again, but never of an uncertain charge', () => {
    const later = aLookup({ id: 'later', createdAt: 5, state: 'done' });
    const failed = aLookup({ id: 'failed', state: 'failed' });
    const uncertain = aLookup({ id: 'uncertain', state: 'uncertain' });
    expect(ids(queueGroups([failed, uncertain, later], NOW).needsYou)).toEqual(['uncertain']);
    const cancelled = { ...later, state: 'cancelled' } as const;
    expect(ids(queueGroups([failed, cancelled], NOW).needsYou)).toEqual(['failed']);
  });

  it('orders waiting ones as they are sent: what somebody waits for, then by turn', () => {
    const lookups = [
      aLookup({ id: 'late', state: 'queued', turn: 2 }),
      aLookup({ id: 'soon', state: 'queued', turn: 1 }),
      aLookup({ id: 'first', state: 'queued', turn: 3, lane: 'first' }),
    ];
    expect(ids(queueGroups(lookups, 0).waiting)).toEqual(['first', 'soon', 'late']);
  });
});
