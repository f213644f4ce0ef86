import { describe, expect, it } from 'vitest';
import { wordsForFailure } from './failure-words.ts';
import { wordsOnPage } from './page-failure-words.ts';

describe('wordsOnPage', () => {
  it('says of a failure what our own pages say of it', () => {
    for (const failure of [
      { kind: 'storage-full' },
      { kind: 'unexpected', id: 'a1b2' },
      { kind: 'invalid-input', field: 'price' },
    ] as const)
      expect(wordsOnPage(failure)).toEqual(wordsForFailure(failure));
  });

  it('has words even for what no page should hear of', () => {
    expect(wordsOnPage({ kind: 'out-of-credit', provider: 'attom' }).title).toBe(
      'It did not work.',
    );
  });
});
