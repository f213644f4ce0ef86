import type { LeadFlowDatabase } from '../db/database.ts';
import { forgetImport } from '../db/imports.ts';
import { storageFailure } from '../db/storage-failure.ts';
import { newImportJob, type ImportJob } from '../domain/import-job.ts';
import { FIRST_STAGE_ID } from '../domain/stage.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { archiveProblemOf, type ArchiveProblem } from './archive-problem.ts';
import { fileLines } from './read-lines.ts';
import { Staging, type StageArchiveOptions } from './staging.ts';

/**
 * Reads an archive to its end, checks every line, and stores what can be read for a restore that no longer needs
 * the file. Gives what a restore would do; nothing else is written, and a file that is no whole archive leaves
 * nothing behind. Runs in the page that has the file.
 */
export async function stageArchive(
  db: LeadFlowDatabase,
  file: File,
  options: StageArchiveOptions,
): Promise<Result<ImportJob, ArchiveProblem | Failure>> {
  const job = stagingJob(file.name, options.at);
  try {
    await db.imports.add(job);
    const staging = new Staging(db, job.id, options);
    for await (const lines of fileLines(file, options.signal)) await staging.addLines(lines);
    const staged: ImportJob = { ...job, ...(await staging.end()), state: 'staged' };
    await db.imports.put(staged);
    return ok(staged);
  } catch (error) {
    await forgetImport(db, job.id);
    return fail(storageFailure(error) ?? archiveProblemOf(error));
  }
}

const stagingJob = (fileName: string, createdAt: number): ImportJob =>
  newImportJob({
    id: newId(),
    fileName,
    headers: [],
    columns: [],
    options: { known: 'skip', mayMoveBack: false, stageId: FIRST_STAGE_ID },
    createdAt,
  });
