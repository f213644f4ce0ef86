import { describe, expect, it } from 'vitest';
import type { LookupProgress } from './lookup-progress.ts';
import { durationWords, lookupProgressWords } from './lookup-progress-words.ts';

const NOW = 0;

describe('lookupProgressWords', () => {
  it.each<[LookupProgress, string]>([
    [{ kind: 'queued' }, 'Waits for its turn at ATTOM.'],
    [{ kind: 'running', attempt: 1 }, 'Asking ATTOM.'],
    [{ kind: 'running', attempt: 2 }, 'Asking ATTOM, attempt 2.'],
    [
      {
        kind: 'waiting',
        untilAt: 24_000,
        why: { kind: 'rate-limited', provider: 'attom', retryAfterMs: 30_000 },
      },
      'ATTOM asked for a pause. Goes on in 24 s.',
    ],
    [{ kind: 'waiting', untilAt: 9, why: { kind: 'offline' } }, 'Waits until you are online.'],
    [
      {
        kind: 'waiting',
        untilAt: 2000,
        why: { kind: 'provider-error', provider: 'attom', status: 500 },
      },
      'ATTOM has a fault (500). Tries again in 2 s.',
    ],
    [
      { kind: 'waiting', untilAt: null, why: { kind: 'missing-input', input: 'location' } },
      'Waits for the place of the home.',
    ],
    [{ kind: 'waiting', untilAt: 3000, why: null }, 'Waits for its turn at ATTOM, 3 s.'],
    [{ kind: 'paused', all: 'lookup' }, 'Paused.'],
    [{ kind: 'paused', all: 'provider' }, 'ATTOM is paused.'],
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
      { kind: 'uncertain', failure: null, chargedMicros: 100_000 },
      'The answer of ATTOM was lost. Charge uncertain: $0.10 counts as spent until you settle it.',
    ],
    [{ kind: 'cancelled' }, 'Cancelled. Not charged.'],
  ])('says $kind', (progress, words) => {
    expect(lookupProgressWords(progress, 'attom', NOW)).toBe(words);
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
