import { stageArchive } from '@/lib/archive/stage-archive.ts';
import { writeArchive } from '@/lib/archive/write-archive.ts';
import { ARCHIVE_TABLES } from '@/lib/db/archived-tables.ts';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { latestRestore } from '@/lib/db/imports.ts';
import { putSeed } from '../support/seed/put-seed.ts';
import { rawPut } from './raw-put.ts';

/** Runs in a page of the extension, bundled: saves and restores an archive as Settings does, worker and all. */
const db = new LeadFlowDatabase();
let file = new File([], 'none');
let wanted = '';

async function fill(count: number): Promise<void> {
  await putSeed(db, count, Date.now());
  wanted = await rowCounts();
}

const rowCounts = async (): Promise<string> => {
  const counts = await Promise.all(
    ARCHIVE_TABLES.filter((name) => name !== 'events').map((name) => db.table(name).count()),
  );
  return counts.join();
};

/** Milliseconds from the press to the file. */
async function save(): Promise<number> {
  const startedAt = performance.now();
  const archive = await writeArchive(db, Date.now());
  const took = performance.now() - startedAt;
  file = new File([archive.file], 'bench.jsonl');
  return took;
}

/** The floor of that: reading the same rows and writing them as JSON, a table at a time. */
async function readAndStringify(): Promise<number> {
  const startedAt = performance.now();
  for (const name of ARCHIVE_TABLES)
    for (const row of await db.table<object>(name).toArray()) JSON.stringify(row);
  return performance.now() - startedAt;
}

/** Milliseconds from the chosen file to what is told about it. */
async function stage(): Promise<number> {
  const startedAt = performance.now();
  const staged = await stageArchive(db, file, { at: Date.now() });
  const took = performance.now() - startedAt;
  if (!staged.ok || staged.value.counts.refused > 0) throw new Error(JSON.stringify(staged));
  return took;
}

/** Milliseconds from the press to the last lead, by the worker. */
async function restore(): Promise<number> {
  const startedAt = performance.now();
  const importId = (await latestRestore(db))?.id ?? '';
  const answer = await chrome.runtime.sendMessage({
    type: 'archive.restore',
    payload: { importId },
  });
  if (answer.ok !== true) throw new Error(JSON.stringify(answer));
  for (;;) {
    const job = await latestRestore(db);
    if (job?.state === 'done') break;
    if (job?.state === 'failed') throw new Error(JSON.stringify(job.failure));
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  return performance.now() - startedAt;
}

/** The floor of a restore: the very records that were written. */
const putAgain = (): Promise<number> => rawPut(db, ARCHIVE_TABLES);

/** Throws when not every row is there. */
async function check(): Promise<void> {
  const counts = await rowCounts();
  if (counts !== wanted) throw new Error(`There are ${counts} rows, not ${wanted}`);
}

/** A new database, as in a fresh profile: one that was emptied is slower. */
async function wipe(): Promise<void> {
  await db.delete();
  await db.open();
}

Object.assign(globalThis, {
  bench: { fill, save, readAndStringify, stage, restore, putAgain, check, wipe },
});
