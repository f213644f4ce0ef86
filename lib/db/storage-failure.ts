import type { Failure } from '../shared/failure.ts';

/**
 * The failure behind an error Dexie or IndexedDB threw, or null when it is a bug of ours that must surface.
 * Dexie wraps the original error in `inner` (https://dexie.org/docs/DexieErrors/DexieError).
 */
export function storageFailure(error: unknown): Failure | null {
  const names = errorChain(error).map(({ name }) => name);
  if (names.includes('QuotaExceededError')) return { kind: 'storage-full' };
  if (names.some((name) => BLOCKED.has(name))) return { kind: 'storage-blocked' };
  return names.some((name) => BROKEN.has(name)) ? { kind: 'storage-failed' } : null;
}

const BLOCKED = new Set(['VersionError', 'VersionChangeError']);
const BROKEN = new Set([
  'OpenFailedError',
  'UnknownError',
  'InvalidStateError',
  'DatabaseClosedError',
  'MissingAPIError',
  'AbortError',
  'TimeoutError',
]);

/** An error and what it wraps, outermost first. The wrapper alone ("aborted") does not say why. */
function errorChain(error: unknown): Error[] {
  const chain: Error[] = [];
  for (
    let cause = error;
    cause instanceof Error && !chain.includes(cause);
    cause = wrappedIn(cause)
  )
    chain.push(cause);
  return chain;
}

function wrappedIn(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
