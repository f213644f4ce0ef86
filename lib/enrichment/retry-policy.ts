import { MINUTE_MS } from '../shared/clock.ts';

/** A lookup is sent at most this often by itself. */
const MAX_ATTEMPTS = 4;

/** A provider that wants a longer pause than this is not waited for: the job fails, and says so. */
export const MAX_WAIT_MS = 60 * MINUTE_MS;

const BACKOFF_BASE_MS = 500;
const BACKOFF_MAX_MS = MINUTE_MS;
/** Spreads calls that were all told the same time to come back. */
const RETURN_JITTER_MS = 1000;

/**
 * Milliseconds to wait for a `Retry-After` header, given as seconds or as an HTTP date;
 * null when it is absent or says nothing usable (RFC 9110, 10.2.3).
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const value = header.trim();
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** "Full jitter": anywhere between nothing and a ceiling that doubles, so that failed calls do not return together. */
export const backoffMs = (attempt: number, random: () => number): number =>
  Math.round(random() * Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** attempt));

/** After this many faults a provider is taken for broken, and only one call at a time finds out whether it still is. */
export const BREAKER_FAULTS = 5;

const LONGEST_FAULT_PAUSE_MS = 16 * MINUTE_MS;

/**
 * How long a provider is left alone after so many faults: a minute once it is taken for broken, and twice as long
 * each time it still is. Before that just longer than Chrome itself turns away what an extension sends to an
 * address that failed three times: for 0.7 s, times 1.4 with each further fault, up to 15 min. To us that is a
 * lost connection, and so a charge in doubt for a call that never left (https://www.chromium.org/throttling).
 */
export function faultPauseMs(faults: number): number {
  const chromeMs = Math.round(1000 * 1.4 ** Math.max(0, faults - 3));
  const openMs = faults < BREAKER_FAULTS ? 0 : MINUTE_MS * 2 ** (faults - BREAKER_FAULTS);
  return Math.min(LONGEST_FAULT_PAUSE_MS, Math.max(chromeMs, openMs));
}

/**
 * How long to wait before attempt `attempts + 1`, given that `attempts` were made;
 * null when there should be none.
 */
export function retryDelayMs(
  attempts: number,
  afterMs: number | null,
  random: () => number,
): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  if (afterMs === null) return backoffMs(attempts, random);
  return afterMs > MAX_WAIT_MS ? null : afterMs + Math.round(random() * RETURN_JITTER_MS);
}
