/** The demo's steps, one after another: each is named, timed, and ended when it does not come to an end. */
export interface Steps {
  step: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;
  times: () => { step: string; ms: number }[];
}

/** Steps that may take `limitMs` each. `say` gets a line when one is done. */
export function createSteps(limitMs: number, say: (line: string) => void): Steps {
  const times: { step: string; ms: number }[] = [];
  return {
    async step(name, run) {
      const startedAt = Date.now();
      try {
        return await within(limitMs, run());
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      } finally {
        const ms = Date.now() - startedAt;
        times.push({ step: name, ms });
        say(`  ${name} (${(ms / 1000).toFixed(1)} s)`);
      }
    },
    times: () => [...times],
  };
}

/** What the work gives, or an error once it has taken too long. */
export async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`It took longer than ${limitMs / 1000} s`)),
    limitMs,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
