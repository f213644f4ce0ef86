import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { storageFailure } from './storage-failure.ts';

describe('storageFailure', () => {
  it('finds a full disk under the errors Dexie wraps around it', () => {
    const quota = new DOMException('no space', 'QuotaExceededError');
    const wrapped = new Dexie.AbortError('Transaction aborted', quota);
    expect(storageFailure(quota)).toEqual({ kind: 'storage-full' });
    expect(storageFailure(wrapped)).toEqual({ kind: 'storage-full' });
  });

  it('tells a database held by another version from a broken one', () => {
    expect(storageFailure(new Dexie.VersionError('newer'))).toEqual({ kind: 'storage-blocked' });
    expect(storageFailure(new Dexie.DatabaseClosedError('closed'))).toEqual({
      kind: 'storage-failed',
    });
  });

  it('leaves bugs alone', () => {
    expect(storageFailure(new TypeError('x is undefined'))).toBeNull();
    expect(storageFailure('text')).toBeNull();
  });
});
