/** Counts calls per key in the running minute of the clock; both providers reset at second 0. */
export interface MinuteWindow {
  /** Counts one call; false when the limit was reached before it. */
  admit: (key: string, now: number) => boolean;
  clear: () => void;
}

/** A window that admits `limit` calls per key and clock minute. */
export function createMinuteWindow(limit: number): MinuteWindow {
  const counts = new Map<string, { minute: number; calls: number }>();
  return {
    admit(key, now) {
      const minute = Math.floor(now / 60_000);
      const last = counts.get(key);
      const calls = last?.minute === minute ? last.calls : 0;
      if (calls >= limit) return false;
      counts.set(key, { minute, calls: calls + 1 });
      return true;
    },
    clear: () => counts.clear(),
  };
}
