import { expect, it } from 'vitest';
import type { Failure } from './failure.ts';
import { wordsForFailure } from './failure-words.ts';

it('says who refused, with what, and that nothing was charged', () => {
  expect(wordsForFailure({ kind: 'unauthorized', provider: 'batchdata', status: 403 })).toEqual({
    title: 'BatchData refused your key (403).',
    detail: 'Not charged.',
    action: 'open-settings',
  });
});

it('counts the pause in seconds, rounded up', () => {
  const words = wordsForFailure({ kind: 'rate-limited', provider: 'attom', retryAfterMs: 23_400 });
  expect(words.detail).toBe('Goes on in 24 s. Not charged.');
});

it.each<Failure>([
  { kind: 'timeout', provider: 'attom' },
  { kind: 'malformed-response', provider: 'attom', path: 'property.0' },
])('does not promise "not charged" when it is not known: $kind', (failure) => {
  expect(wordsForFailure(failure).detail).not.toContain('Not charged');
});
