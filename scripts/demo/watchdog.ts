const CLEAN_UP_MS = 5000;
const fail = () => process.exit(1);

/** Knows what the demo is doing, times it, and ends it when it does not go on. */
export interface Watchdog {
  /** Runs one step under its name. */
  step: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;
  times: () => { step: string; ms: number }[];
  stop: () => void;
}

/** Ends the process with `limitMs` after the start of a step that hangs, after a last attempt to clean up. */
export function startWatchdog(limitMs: number, cleanUp: () => Promise<void>): Watchdog {
  const times: { step: string; ms: number }[] = [];
  let current = 'start';
  let timer = setTimeout(giveUp, limitMs);

  function giveUp() {
    console.error(`Gave up: "${current}" took longer than ${limitMs / 1000} s.`);
    setTimeout(fail, CLEAN_UP_MS);
    cleanUp().then(fail, fail);
  }

  return {
    async step(name, run) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, limitMs);
      current = name;
      const startedAt = Date.now();
      const result = await run();
      const ms = Date.now() - startedAt;
      times.push({ step: name, ms });
      console.log(`  ${name} (${(ms / 1000).toFixed(1)} s)`);
      return result;
    },
    times: () => [...times],
    stop: () => clearTimeout(timer),
  };
}
