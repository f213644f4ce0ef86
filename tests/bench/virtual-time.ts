/**
 * Time that jumps from one timer to the next, for whole minutes of waiting in seconds. It stands in for `Date.now`,
 * `setTimeout` and `clearTimeout` of this process until `end` is called. What runs in it may wait for timers and for
 * `setImmediate`, which is how fake-indexeddb works, but for nothing outside the process.
 */
export function startVirtualTime(startAt: number) {
  const real = { setTimeout, clearTimeout, now: Date.now };
  const timers = new Map<number, { at: number; run: () => void }>();
  let now = startAt;
  let lastId = 0;
  const set = (run: () => void, ms = 0): number => {
    lastId += 1;
    timers.set(lastId, { at: now + Math.max(0, ms), run });
    return lastId;
  };
  Date.now = () => now;
  Object.assign(globalThis, { setTimeout: set, clearTimeout: (id: number) => timers.delete(id) });

  return {
    clock: () => now,
    /** Lets everything happen that is due within so many milliseconds, each thing at its time. */
    async pass(ms: number): Promise<void> {
      const until = now + ms;
      for (;;) {
        await settle();
        const [id, next] = earliest(timers);
        if (next === null || next.at > until) break;
        timers.delete(id);
        now = Math.max(now, next.at);
        next.run();
      }
      now = until;
    },
    end(): void {
      Date.now = real.now;
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    },
  };
}

function earliest(timers: ReadonlyMap<number, { at: number; run: () => void }>) {
  let first: readonly [number, { at: number; run: () => void } | null] = [0, null];
  for (const [id, timer] of timers)
    if (first[1] === null || timer.at < first[1].at) first = [id, timer];
  return first;
}

/** Turns of the event loop without anything to do, before nothing is taken to be under way. */
const QUIET_TURNS = 3;

/** Resolves once nothing is under way but timers. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    await new Promise<void>((resolve) => void setImmediate(resolve));
    quiet = process.getActiveResourcesInfo().includes('Immediate') ? 0 : quiet + 1;
  }
}
