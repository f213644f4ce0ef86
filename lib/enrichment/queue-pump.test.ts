import { describe, expect, it } from 'vitest';
import { createPump, type QueueStep } from './queue-pump.ts';

/** A pump over a script: each step is decided when it is asked for. */
function pumpOver(
  nextStep: () => QueueStep | Promise<QueueStep>,
  { concurrency = 1, clock = () => 0 } = {},
) {
  const slept: number[] = [];
  const pump = createPump({
    clock,
    concurrency,
    nextStep: async () => nextStep(),
    sleep: async (ms) => void slept.push(ms),
  });
  return { pump, slept };
}

const send = (work: () => Promise<void>): QueueStep => ({ kind: 'send', send: work });
const EMPTY: QueueStep = { kind: 'empty' };

describe('drain', () => {
  it('ends when the queue is empty and every call is over', async () => {
    const done: string[] = [];
    const steps = [send(async () => void done.push('a')), send(async () => void done.push('b'))];
    await pumpOver(() => steps.shift() ?? EMPTY).pump.drain();
    expect(done).toEqual(['a', 'b']);
  });

  it('looks again when it is asked while it was told that there is nothing', async () => {
    let hasJob = false;
    let sent = 0;
    const { pump } = pumpOver(() => {
      if (sent > 0) return EMPTY;
      if (hasJob) return send(async () => void (sent += 1));
      // The job arrives, and `drain` is called, after the queue was read and before the answer is seen.
      queueMicrotask(() => {
        hasJob = true;
        void pump.drain();
      });
      return EMPTY;
    });
    await pump.drain();
    expect(sent).toBe(1);
  });

  it('starts anew after it ended', async () => {
    let reads = 0;
    const { pump } = pumpOver(() => {
      reads += 1;
      return EMPTY;
    });
    await pump.drain();
    await pump.drain();
    expect(reads).toBe(2);
  });

  it('sleeps through a short wait and leaves a long one to the alarm', async () => {
    const waits: QueueStep[] = [
      { kind: 'wait', untilAt: 20_000 },
      { kind: 'wait', untilAt: 20_001 },
    ];
    const { pump, slept } = pumpOver(() => waits.shift() ?? EMPTY);
    await pump.drain();
    expect(slept).toEqual([20_000]);
    expect(waits).toEqual([]);
  });

  it('rejects with the first error, after the other calls are over', async () => {
    const other = Promise.withResolvers<void>();
    let isOver = false;
    const steps = [
      send(() => other.promise.then(() => void (isOver = true))),
      send(() => {
        other.resolve();
        return Promise.reject(new Error('first'));
      }),
    ];
    const { pump } = pumpOver(() => steps.shift() ?? EMPTY, { concurrency: 2 });
    await expect(pump.drain()).rejects.toThrow('first');
    expect(isOver).toBe(true);
  });

  it('rejects when the queue cannot be read, and can be tried again', async () => {
    let broken = true;
    const { pump } = pumpOver(() => {
      if (broken) throw new Error('unreadable');
      return EMPTY;
    });
    await expect(pump.drain()).rejects.toThrow('unreadable');
    broken = false;
    await expect(pump.drain()).resolves.toBeUndefined();
  });
});
