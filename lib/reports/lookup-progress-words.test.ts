import { describe, expect, it } from 'vitest';
import type { Failure } from '../shared/failure.ts';
import type { LookupProgress } from './lookup-progress.ts';
import type { LookupWait } from './lookup-wait.ts';
import { durationWords, lookupProgressWords } from './lookup-progress-words.ts';

const NOW = 0;

describe('lookupProgressWords', () => {
  it.each<[LookupProgress, string]>([
    [{ kind: 'queued' }, 'Waits for its turn at ATTOM.'],
    [{ kind: 'running', attempt: 1 }, 'Asking ATTOM.'],
    [{ kind: 'running', attempt: 2 }, 'Asking ATTOM, attempt 2.'],
    [{ kind: 'paused', all: 'lookup' }, 'Paused by you.'],
    [{ kind: 'paused', all: 'provider' }, 'You paused ATTOM.'],
    [
      {
        kind: 'held',
        failure: { kind: 'over-budget', provider: 'attom', fence: 'day', byMicros: 50_000 },
        quotedMicros: 100_000,
      },
      'It costs $0.10. Today’s fence would be crossed by $0.05. Not started. Goes on tomorrow, or when you raise it.',
    ],
    [{ kind: 'answered', found: false, chargedMicros: 0 }, 'ATTOM found nothing. Not charged.'],
    [{ kind: 'answered', found: true, chargedMicros: 100_000 }, 'Found. Charged $0.10.'],
    [
      {
        kind: 'failed',
        failure: { kind: 'unauthorized', provider: 'attom', status: 401 },
        chargedMicros: 0,
      },
      'ATTOM refused your key (401). Not charged.',
    ],
    [
      { kind: 'failed', failure: { kind: 'no-key', provider: 'attom' }, chargedMicros: 0 },
      'ATTOM needs your key. Not charged.',
    ],
    [
      { kind: 'failed', failure: { kind: 'no-host-access', provider: 'attom' }, chargedMicros: 0 },
      'LeadFlow may not reach ATTOM. Not charged.',
    ],
    [
      { kind: 'uncertain', failure: null, chargedMicros: 100_000 },
      'The answer of ATTOM was lost. Charge uncertain: $0.10 counts as spent until you settle it.',
    ],
    [{ kind: 'cancelled' }, 'Cancelled. Not charged.'],
  ])('says $kind', (progress, words) => {
    expect(lookupProgressWords(progress, 'attom', NOW)).toBe(words);
  });
});

const FAULT = { kind: 'provider-error', provider: 'attom', status: 500 } as const;
const REFUSED = { kind: 'rate-limited', provider: 'attom', retryAfterMs: 30_000 } as const;

describe('what a look-up waits for', () => {
  it.each<[LookupWait['why'], Failure | null, string]>([
    ['offline', { kind: 'offline' }, 'Waits until you are online.'],
    [
      'other-lookup',
      { kind: 'missing-input', input: 'location' },
      'Waits for the place of the home.',
    ],
    ['other-lookup', null, 'Waits for another look-up of this home.'],
    ['rate', null, 'ATTOM was asked as often as it allows. Goes on in 24 s.'],
    ['asked', REFUSED, 'ATTOM asked for a pause. Goes on in 24 s.'],
    ['retry', REFUSED, 'ATTOM asked for a pause. Goes on in 24 s.'],
    ['retry', FAULT, 'ATTOM has a fault (500). Tries again in 24 s.'],
    ['broken', FAULT, 'ATTOM has a fault (500). Left alone for 24 s, then one call tries.'],
    [
      'silent',
      { kind: 'timeout', provider: 'attom' },
      'ATTOM did not answer in time. A free call tries in 24 s.',
    ],
  ])('says %s in words of its own', (why, failure, words) => {
    const wait = { why, untilAt: 24_000, failure };
    expect(lookupProgressWords({ kind: 'waiting', wait }, 'attom', NOW)).toBe(words);
  });
});

describe('durationWords', () => {
  it.each([
    [-5, '1 s'],
    [24_001, '25 s'],
    [100_000, '2 min'],
    [3 * 3_600_000, '3 h'],
  ])('writes %d ms as %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });
});
