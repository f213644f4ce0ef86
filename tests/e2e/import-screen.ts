import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import { openAppTab } from '@/tests/support/browser/extension-pages.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { listFile, type ListRow } from '@/tests/support/made-up-list.ts';
import type { World } from './open-world.ts';

/** The Import screen in a tab of its own, at a file that was just chosen. */
export async function chooseFile({ session }: World, path: string): Promise<Page> {
  const screen = await openAppTab(session, '#/import');
  const input = await screen.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  return screen;
}

/** The same, with a list that is written to a folder first. */
export async function chooseList(
  world: World,
  { folder, name, rows }: { folder: string; name: string; rows: readonly ListRow[] },
): Promise<Page> {
  const path = join(folder, name);
  await writeFile(path, listFile(rows));
  return chooseFile(world, path);
}

/** Sends a column elsewhere, by the names of the column and of the field. */
export const sendColumn = (screen: Page, column: string, field: string): Promise<void> =>
  choose(screen, `${column} goes to`, field);

/** Chooses a value from the list with this label. */
export async function choose(screen: Page, label: string, value: string): Promise<void> {
  const select = await screen.waitForSelector(`::-p-aria([name="${label}"])`);
  await select?.select(value);
}

/** The import begun last, once it is in one of these states. */
export const importIn = (world: World, ...states: ImportJob['state'][]): Promise<ImportJob> =>
  waitUntil(
    `the import to be ${states.join(' or ')}`,
    async () => {
      const job = await lastImport(world);
      return job !== undefined && states.includes(job.state) ? job : undefined;
    },
    { timeoutMs: 60_000, describe: async () => JSON.stringify(await lastImport(world)) },
  );

/** The import begun last. */
export async function lastImport({ app }: World): Promise<ImportJob | undefined> {
  const jobs = await readTable<ImportJob>(app, 'imports');
  return jobs.toSorted((a, b) => b.createdAt - a.createdAt)[0];
}
