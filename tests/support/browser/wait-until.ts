import { setTimeout as delay } from 'node:timers/promises';

interface WaitOptions {
  timeoutMs?: number | undefined;
  /** What to add to the error: what is there instead. */
  describe?: () => Promise<string>;
}

const POLL_MS = 50;

/** Asks until there is an answer other than undefined, or throws saying what was waited for. */
export async function waitUntil<Value>(
  what: string,
  ask: () => Promise<Value | undefined> | Value | undefined,
  { timeoutMs = 15_000, describe }: WaitOptions = {},
): Promise<Value> {
  const endsAt = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > endsAt)
      throw new Error([`Waited ${timeoutMs} ms for ${what}.`, await describe?.()].join(' ').trim());
    await delay(POLL_MS);
  }
}
