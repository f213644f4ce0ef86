/** Counts calls per key in the running minute (or second) of the clock, and starts anew with the next. */
export interface CallWindow {
  /** Counts one call; false when the limit was reached before it. */
  admit: (key: string, now: number) => boolean;
  clear: () => void;
}

/** A window that admits `limit` calls per key and `perMs`, a whole minute or second of the clock. */
export function createCallWindow(limit: number, perMs: number): CallWindow {
  const counts = new Map<string, { period: number; calls: number }>();
  return {
    admit(key, now) {
      const period = Math.floor(now / perMs);
      const last = counts.get(key);
      const calls = last?.period === period ? last.calls : 0;
      if (calls >= limit) return false;
      counts.set(key, { period, calls: calls + 1 });
      return true;
    },
    clear: () => counts.clear(),
  };
}
