import { browser } from 'wxt/browser';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { createImporter } from '@/lib/import/importer.ts';
import type { Clock } from '@/lib/shared/clock.ts';

const ALARM = 'imports';
/** Chrome's floor for alarms of installed extensions. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * Between two chunks open views get to read. Without it their reads wait for the next chunk, hear of that one before
 * they are answered, and start anew: they would show nothing until the end.
 */
const BREATH_MS = 50;

/**
 * Keeps imports going across the worker's lives. The alarm that is set before each chunk wakes a worker that
 * died at it; setting it also keeps this one from being put to sleep in the middle of a long file.
 */
export function runImports(db: LeadFlowDatabase, clock: Clock) {
  const importer = createImporter({
    db,
    clock,
    beforeChunk: async () => {
      await browser.alarms.create(ALARM, { when: clock() + SHORTEST_ALARM_MS });
      await new Promise((resolve) => void setTimeout(resolve, BREATH_MS));
    },
  });

  const work = async () => {
    await importer.forgetUnstarted();
    await importer.work();
    if (!(await importer.hasWork())) await browser.alarms.clear(ALARM);
  };
  const wake = () =>
    void work().catch((error: unknown) => {
      // Storage that cannot open now may later: the alarm stands and tries again.
      if (storageFailure(error) === null) throw error;
    });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) wake();
  });
  return { importer, wake };
}
