import type { Failure } from '../shared/failure.ts';

/**
 * The failure behind an error Dexie or IndexedDB threw, or null when it is a bug of ours that must surface.
 * Dexie wraps the original error in `inner` (https://dexie.org/docs/DexieErrors/DexieError).
 */
export function storageFailure(error: unknown): Failure | null {
  for (let cause = error; cause instanceof Error; cause = innerError(cause)) {
    if (cause.name === 'QuotaExceededError') return { kind: 'storage-full' };
    if (BLOCKED.has(cause.name)) return { kind: 'storage-blocked' };
    if (BROKEN.has(cause.name)) return { kind: 'storage-failed' };
  }
  return null;
}

const BLOCKED = new Set(['VersionError', 'VersionChangeError', 'OpenFailedError']);
const BROKEN = new Set([
  'UnknownError',
  'InvalidStateError',
  'DatabaseClosedError',
  'MissingAPIError',
  'AbortError',
  'TimeoutError',
]);

function innerError(error: Error): unknown {
  return 'inner' in error && error.inner !== error ? error.inner : error.cause;
}
