import { defineBackground } from '#imports';
import { browser } from 'wxt/browser';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { createEnrichment } from '@/lib/enrichment/enrichment.ts';
import { readEnvironment } from '@/lib/enrichment/environment.ts';
import { serveMessages } from '@/lib/messaging/server.ts';
import { systemClock } from '@/lib/shared/clock.ts';
import { fillEmptyPipeline } from './fill-empty-pipeline.ts';
import { handleContextMenu } from './context-menu.ts';
import { followSites } from './follow-sites.ts';
import { columnSetHandlers } from './handle-column-sets.ts';
import { badgeHandlers } from './handle-badge.ts';
import { handleCommands } from './handle-commands.ts';
import { duplicateHandlers } from './handle-duplicates.ts';
import { importHandlers } from './handle-import.ts';
import { leadHandlers } from './handle-leads.ts';
import { lookupHandlers } from './handle-lookups.ts';
import { pageHandlers } from './handle-pages.ts';
import { resultsHandlers } from './handle-results.ts';
import { settingHandlers } from './handle-settings.ts';
import { taskHandlers } from './handle-tasks.ts';
import { runImports } from './run-imports.ts';
import { runQueue } from './run-queue.ts';
import { runReminders } from './run-reminders.ts';

/** The service worker: every listener is registered before the first await, or Chrome would not wake it. */
export default defineBackground({
  type: 'module',
  main() {
    const db = new LeadFlowDatabase();
    const enrichment = createEnrichment({
      db,
      clock: systemClock,
      environment: readEnvironment(import.meta.env),
      hasHostAccess: (origin) => browser.permissions.contains({ origins: [`${origin}/*`] }),
    });
    const queue = runQueue(enrichment, systemClock);
    const imports = runImports(db, systemClock);
    serveMessages(
      {
        ...leadHandlers(db, systemClock, (ids) => void enrichment.lookUpFree(ids).then(queue.wake)),
        ...badgeHandlers(),
        ...duplicateHandlers(db, systemClock),
        ...lookupHandlers(enrichment, queue.wake),
        ...pageHandlers(db),
        ...settingHandlers(db, systemClock),
        ...columnSetHandlers(db),
        ...taskHandlers(db, systemClock),
        ...resultsHandlers(db),
        ...importHandlers(imports),
      },
      { open: () => db.open(), whenBlocked: () => db.whenBlocked() },
    );
    runReminders(db, systemClock);
    handleCommands();
    handleContextMenu();
    followSites();
    if (import.meta.env.DEV) fillEmptyPipeline(db, systemClock);
    queue.wake();
    imports.wake();
  },
});
