import { browser } from 'wxt/browser';
import type { Enrichment } from '@/lib/enrichment/enrichment.ts';
import type { Clock } from '@/lib/shared/clock.ts';

const ALARM = 'lookup-queue';
/** Chrome's floor for alarms of installed extensions. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * Keeps the look-up queue going across the worker's lives: at start it settles what a dead life left
 * behind, then works, and leaves an alarm for the time the next job is due.
 */
export function runQueue(enrichment: Enrichment, clock: Clock) {
  const work = async () => {
    await enrichment.drain();
    const dueAt = await enrichment.nextDueAt();
    if (dueAt !== null)
      await browser.alarms.create(ALARM, { when: Math.max(dueAt, clock() + SHORTEST_ALARM_MS) });
  };
  const wake = () => void work();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) wake();
  });
  // A worker has no window; `online` fires on the worker's own global.
  globalThis.addEventListener('online', wake);
  return {
    wake,
    start: () => void enrichment.resume().then(wake),
  };
}
