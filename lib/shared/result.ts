/** What an operation gives: a value, or a failure as data. Crosses message borders unchanged. */
export type Result<T, F> = { ok: true; value: T } | { ok: false; failure: F };

/** Wraps a value as success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a failure as the expected other outcome. */
export const fail = <F>(failure: F): { ok: false; failure: F } => ({ ok: false, failure });
