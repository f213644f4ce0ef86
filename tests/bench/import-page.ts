import { LeadFlowDatabase } from '../../lib/db/database.ts';
import { recentImports } from '../../lib/db/imports.ts';
import { FIRST_STAGE_ID } from '../../lib/domain/stage.ts';
import type { ImportOptions } from '../../lib/domain/import-job.ts';
import { previewFile } from '../../lib/import/preview-file.ts';
import { stageFile } from '../../lib/import/stage-file.ts';

/** Runs in a page of the extension, bundled: imports a made-up list as the screen does, worker and all. */
async function importList(count: number): Promise<number> {
  const db = new LeadFlowDatabase();
  const file = new File(listParts(count), 'bench.csv');
  const startedAt = performance.now();
  const preview = await previewFile(db, file);
  if (!preview.ok) throw new Error(preview.failure.kind);
  const staged = await stageFile(db, file, preview.value, { at: Date.now() });
  if (!staged.ok) throw new Error(staged.failure.kind);
  const { id: importId, columns } = staged.value;
  const options: ImportOptions = { known: 'fill', mayMoveBack: false, stageId: FIRST_STAGE_ID };
  const payload = { importId, columns, options };
  const answer = await chrome.runtime.sendMessage({ type: 'import.start', payload });
  if (answer.ok !== true) throw new Error(JSON.stringify(answer));
  const created = await whenDone(db);
  const ms = performance.now() - startedAt;
  if (created !== count) throw new Error(`${created} of ${count} rows became leads`);
  db.close();
  return ms;
}

async function whenDone(db: LeadFlowDatabase): Promise<number> {
  for (;;) {
    const [job] = await recentImports(db);
    if (job?.state === 'done') return job.counts.created;
    if (job?.state === 'failed') throw new Error(JSON.stringify(job.failure));
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

function listParts(count: number): string[] {
  const parts = [
    'Address,City,State,Zip,List Price,Beds,Baths,Sqft,Owner,Phone 1,Phone 1 Type,Tags\n',
  ];
  for (let index = 0; index < count; index += 1) {
    const street = `${100 + (index % 900)} ${STREETS[Math.floor(index / 900) % STREETS.length] ?? ''}`;
    const zip = 43_001 + (index % 97);
    parts.push(
      `${street} St,Sampleton,OH,${zip},"$${120_000 + index}",${2 + (index % 3)},${1 + (index % 2)},${900 + (index % 1200)},Alex Sample,614-555-01${String(index % 100).padStart(2, '0')},Mobile,bench\n`,
    );
  }
  return parts;
}

const LETTERS = 'ABCDEFGHIJ';
const STREETS = Array.from({ length: 200 }, (_, index) => {
  const [a, b] = [LETTERS[index % 10], LETTERS[Math.floor(index / 10) % 10]];
  return `${a}${b?.toLowerCase()}mple${index % 7 === 0 ? ' Hill' : ''}${String.fromCodePoint(97 + (index % 26))}`;
});

const WRITTEN = ['leads', 'observations', 'contacts', 'events'] as const;

/** The floor: the very records that were written, into tables with the same indexes, in one transaction. */
async function putAgain(): Promise<number> {
  const db = new LeadFlowDatabase();
  const rows = await Promise.all(WRITTEN.map((table) => db.table<object>(table).toArray()));
  db.close();
  const name = 'bench-floor';
  const floor = new LeadFlowDatabase(name);
  await floor.open();
  const raw = floor.backendDB();
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const tx = raw.transaction([...WRITTEN], 'readwrite', { durability: 'strict' });
    for (const [index, table] of WRITTEN.entries()) {
      const store = tx.objectStore(table);
      for (const row of rows[index] ?? []) store.put(row);
    }
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('error', () => reject(new Error('The floor could not be written')));
  });
  const ms = performance.now() - startedAt;
  await floor.delete();
  return ms;
}

/** A new database, for the next run: one that was emptied is slower than the floor's. */
async function wipe(): Promise<void> {
  await new LeadFlowDatabase().delete();
}

Object.assign(globalThis, { bench: { importList, putAgain, wipe } });
