import { LeadFlowDatabase } from '../../lib/db/database.ts';
import { recentImports } from '../../lib/db/imports.ts';
import { FIRST_STAGE_ID } from '../../lib/domain/stage.ts';
import type { ImportJob, ImportOptions } from '../../lib/domain/import-job.ts';
import { dryRun } from '../../lib/import/dry-run.ts';
import { previewFile } from '../../lib/import/preview-file.ts';
import { stageFile } from '../../lib/import/stage-file.ts';
import { rawPut } from './raw-put.ts';

const OPTIONS: ImportOptions = { known: 'fill', mayMoveBack: false, stageId: FIRST_STAGE_ID };

/** Runs in a page of the extension, bundled: imports a made-up list as the screen does, worker and all. */
async function importList(count: number): Promise<number> {
  const db = new LeadFlowDatabase();
  const file = new File(listParts(count), 'bench.csv');
  const startedAt = performance.now();
  await startImport(await stage(db, file));
  const created = await whenDone(db);
  const ms = performance.now() - startedAt;
  if (created !== count) throw new Error(`${created} of ${count} rows became leads`);
  db.close();
  return ms;
}

type OnRows = (rows: number) => void;

async function stage(db: LeadFlowDatabase, file: File, onRows?: OnRows): Promise<ImportJob> {
  const preview = await previewFile(db, file);
  if (!preview.ok) throw new Error(preview.failure.kind);
  const options = { at: Date.now(), ...(onRows !== undefined && { onRows }) };
  const staged = await stageFile(db, file, preview.value, options);
  if (!staged.ok) throw new Error(staged.failure.kind);
  return staged.value;
}

async function startImport({ id: importId, columns }: ImportJob): Promise<void> {
  const payload = { importId, columns, options: OPTIONS };
  const answer = await chrome.runtime.sendMessage({ type: 'import.start', payload });
  if (answer.ok !== true) throw new Error(JSON.stringify(answer));
}

/** Takes the last import back. */
async function undoImport(): Promise<void> {
  const db = new LeadFlowDatabase();
  const [job] = await recentImports(db);
  const payload = { importId: job?.id };
  const answer = await chrome.runtime.sendMessage({ type: 'import.undo', payload });
  if (answer.ok !== true) throw new Error(JSON.stringify(answer));
  while ((await recentImports(db))[0]?.state !== 'undone') await aMoment();
  db.close();
}

async function whenDone(db: LeadFlowDatabase, onRows?: OnRows): Promise<number> {
  for (;;) {
    const [job] = await recentImports(db);
    onRows?.(job?.counts.created ?? 0);
    if (job?.state === 'done') return job.counts.created;
    if (job?.state === 'failed') throw new Error(JSON.stringify(job.failure));
    await aMoment();
  }
}

const aMoment = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 20);
  });

const LONG_STEPS = ['read', 'check', 'import'] as const;
type LongStep = (typeof LONG_STEPS)[number];

/** How far a step of a long import is, and how long after its start. */
export interface ImportProgress {
  rows: number;
  ms: number;
  failure: string | null;
}

const progress = new Map<string, ImportProgress>();
const progressOf = (step: string): ImportProgress =>
  progress.get(step) ?? { rows: 0, ms: 0, failure: null };

/** Reads, checks and imports a list, and goes on by itself: `progressOf` says how far it is. */
function beginLongImport(count: number): void {
  let step: LongStep = 'read';
  let startedAt = performance.now();
  const onRows = (rows: number) =>
    progress.set(step, { rows, ms: performance.now() - startedAt, failure: null });
  const begin = (next: LongStep) => {
    step = next;
    startedAt = performance.now();
  };
  const work = async () => {
    const db = new LeadFlowDatabase();
    const job = await stage(db, new File(listParts(count), 'bench.csv'), onRows);
    begin('check');
    const choices = { columns: job.columns, options: OPTIONS };
    await dryRun(db, job, choices, { at: Date.now(), onRows });
    begin('import');
    await startImport(job);
    await whenDone(db, onRows);
    db.close();
  };
  work().catch((error: unknown) => {
    for (const each of LONG_STEPS) progress.set(each, { rows: 0, ms: 0, failure: String(error) });
  });
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

/** The floor: the very records that were written. */
async function putAgain(): Promise<number> {
  const db = new LeadFlowDatabase();
  const ms = await rawPut(db, WRITTEN);
  db.close();
  return ms;
}

Object.assign(globalThis, {
  bench: { importList, beginLongImport, progressOf, putAgain, undoImport },
});
