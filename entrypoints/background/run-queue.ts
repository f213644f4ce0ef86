import { browser } from 'wxt/browser';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import type { Enrichment } from '@/lib/enrichment/enrichment.ts';
import { MINUTE_MS, type Clock } from '@/lib/shared/clock.ts';

const ALARM = 'lookup-queue';
/** Chrome's floor for alarms of installed extensions. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * Keeps the look-up queue going across the worker's lives. An alarm is set before the work begins, so that a
 * worker that dies at it is woken again; each waking first settles what a dead life left behind.
 */
export function runQueue(enrichment: Enrichment, clock: Clock) {
  const setAlarm = (dueAt: number) =>
    browser.alarms.create(ALARM, { when: Math.max(dueAt, clock() + SHORTEST_ALARM_MS) });

  let wakings = 0;
  const work = async () => {
    wakings += 1;
    const waking = wakings;
    await setAlarm(clock() + MINUTE_MS);
    const settled = await enrichment.resume();
    const worked = settled.ok ? await enrichment.drain() : settled;
    if (!worked.ok) return;
    const dueAt = await enrichment.nextDueAt();
    // A later waking has set its own alarm, for work that this look at the queue may have missed.
    if (waking !== wakings) return;
    await (dueAt === null ? browser.alarms.clear(ALARM) : setAlarm(dueAt));
  };
  const wake = () =>
    void work().catch((error: unknown) => {
      // Storage that fails now may work later: the alarm stands and tries again.
      if (storageFailure(error) === null) throw error;
    });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) wake();
  });
  // Without this Chrome starts with no worker, and what is due may have no alarm left to ring.
  browser.runtime.onStartup.addListener(wake);
  globalThis.addEventListener('online', wake);
  return { wake };
}
