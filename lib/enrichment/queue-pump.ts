import type { Clock } from '../shared/clock.ts';

/** What a queue says when it is asked for the next thing to do. */
export type QueueStep =
  | { kind: 'send'; send: () => Promise<void> }
  | { kind: 'wait'; untilAt: number }
  /** Nothing to send, but the queue changed: look again. */
  | { kind: 'again' }
  | { kind: 'empty' };

export interface PumpInput {
  clock: Clock;
  concurrency: number;
  nextStep: () => Promise<QueueStep>;
  sleep: (ms: number) => Promise<void>;
}

/**
 * A worker that waits without doing anything is ended by Chrome after 30 s. Shorter waits are slept through here;
 * for longer ones the pump stops, and an alarm starts it again.
 */
const LONGEST_NAP_MS = 20_000;

/** Keeps one queue moving, `concurrency` things at a time. Any number of `drain` calls share one loop. */
export function createPump({ clock, concurrency, nextStep, sleep }: PumpInput) {
  let running: Promise<void> | null = null;
  let asks = 0;
  let nap = Promise.withResolvers<void>();

  async function run(): Promise<void> {
    const active = new Set<Promise<void>>();
    const problems: unknown[] = [];
    const start = (send: () => Promise<void>) => {
      const sending = send()
        .catch((error: unknown) => void problems.push(error))
        .finally(() => active.delete(sending));
      active.add(sending);
    };
    try {
      while (problems.length === 0) {
        if (active.size >= concurrency) {
          await Promise.race(active);
          continue;
        }
        const seen = asks;
        const step = await nextStep();
        if (step.kind === 'send') start(step.send);
        if (step.kind === 'send' || step.kind === 'again' || asks !== seen) continue;
        const waitMs = step.kind === 'wait' ? step.untilAt - clock() : Infinity;
        if (waitMs > LONGEST_NAP_MS && active.size === 0) return;
        await rest(waitMs, active);
      }
    } finally {
      // Before any await: a `drain` that comes now must start a new loop, not join one that is over.
      running = null;
      await Promise.all(active);
    }
    throw problems[0];
  }

  /** Until a call is over, a new ask comes, or a short wait has passed. */
  async function rest(waitMs: number, active: Iterable<Promise<void>>): Promise<void> {
    nap = Promise.withResolvers<void>();
    const shortWait = waitMs <= LONGEST_NAP_MS ? [sleep(waitMs)] : [];
    await Promise.race([nap.promise, ...active, ...shortWait]);
  }

  return {
    /** Runs the queue until it is empty or must wait long. Rejects with the first error of a step or a call. */
    drain(): Promise<void> {
      asks += 1;
      nap.resolve();
      running ??= run();
      return running;
    },
  };
}
