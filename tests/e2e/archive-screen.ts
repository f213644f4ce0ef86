import type { ElementHandle, Page } from 'puppeteer';
import { QUEUE_FIELDS } from '@/lib/archive/archive-rows.ts';
import { ARCHIVE_TABLES, type ArchiveTable } from '@/lib/db/archived-tables.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import type { Lead, MergedLead } from '@/lib/domain/lead.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import type { World } from './open-world.ts';

/** Saves an archive from Settings; gives the path of the file. */
export async function saveArchive(
  world: World,
  download: (start: () => Promise<void>) => Promise<string>,
): Promise<string> {
  const settings = await world.goTo('#/settings');
  const path = await download(() => press(settings, /^Save archive$/));
  await waitForWords(settings, /Saved [\d,]+ leads?/);
  return path;
}

/** Settings at an archive that was just chosen and read. */
export async function chooseArchive(world: World, path: string): Promise<Page> {
  const settings = await world.goTo('#/settings');
  const input = await settings.waitForSelector('input[aria-label="Archive to restore"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  return settings;
}

/** Chooses an archive and restores it to its end. */
export async function restoreArchive(world: World, path: string): Promise<ImportJob> {
  const settings = await chooseArchive(world, path);
  await press(settings, /^Restore (the rest|[\d,]+)$/);
  return restoreIn(world, 'done');
}

/** The restore begun last, once it is in this state. */
export const restoreIn = (world: World, state: ImportJob['state']): Promise<ImportJob> =>
  waitUntil(
    `the restore to be ${state}`,
    async () => {
      const job = await lastRestore(world);
      return job?.state === state ? job : undefined;
    },
    { timeoutMs: 90_000, describe: async () => JSON.stringify(await lastRestore(world)) },
  );

export async function lastRestore({ app }: World): Promise<ImportJob | undefined> {
  const jobs = await readTable<ImportJob>(app, 'imports');
  return jobs
    .filter(({ archive }) => archive !== undefined)
    .toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

type Tables = Record<ArchiveTable | 'tallies', object[]>;

/**
 * All an archive promises, as it is the same on both sides: without events of restores, places in the queue, the import
 * of the other browser, and what of resting leads is computed anew from all that is known of them by now.
 */
export async function promisedTables({ app }: World): Promise<Tables> {
  const tables = await tablesOf(app);
  const events = tables.events as PipelineEvent[];
  return {
    ...tables,
    events: events
      .filter(({ detail }) => detail.kind !== 'restored')
      .map((event) => ({
        ...event,
        changes: event.changes.filter(({ table }) => table !== 'mergedLeads'),
      })),
    leads: (tables.leads as Lead[]).map(({ importId: _importId, ...lead }) => ({
      ...lead,
      absorbed: lead.absorbed.map(({ id }) => id),
      identityKeys: lead.identityKeys.toSorted(),
    })),
    mergedLeads: (tables.mergedLeads as MergedLead[]).map(({ row, ...rest }) => ({
      ...rest,
      row: { id: row.id, note: row.note, tags: row.tags, stageId: row.stageId },
    })),
    lookups: tables.lookups.map((row) => without(row, QUEUE_FIELDS)),
    tallies: tables.tallies.filter((row) => !('count' in row) || row.count !== 0),
  };
}

async function tablesOf(app: Page): Promise<Tables> {
  const names = [...ARCHIVE_TABLES, 'tallies'] as const;
  const rows = await Promise.all(names.map((name) => readTable<object>(app, name)));
  return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []])) as Tables;
}

const without = (row: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
