import {
  canUndoImport,
  type ImportJob,
  type ImportState,
  type KnownLeadPolicy,
} from '@/lib/domain/import-job.ts';
import type { DryRun } from '@/lib/import/dry-run.ts';

const count = (value: number): string => value.toLocaleString('en-US');

/** "Import 1,037 and fill 148"; null when the import would change nothing. */
export function importWords({ counts }: DryRun, known: KnownLeadPolicy): string | null {
  const verb = known === 'overwrite' ? 'overwrite' : 'fill';
  const parts = [
    ...(counts.created > 0 ? [`import ${count(counts.created)}`] : []),
    ...(counts.filled > 0 ? [`${verb} ${count(counts.filled)}`] : []),
  ].join(' and ');
  return parts === '' ? null : parts[0]?.toUpperCase() + parts.slice(1);
}

/** Rows of an import that are through. */
export const rowsDone = ({ counts }: ImportJob): number =>
  counts.created + counts.filled + counts.unchanged + counts.twice + counts.refused;

/** "1,037 new, 148 filled" */
export function outcomeWords({ counts, options }: ImportJob): string {
  const verb = options.known === 'overwrite' ? 'overwritten' : 'filled';
  const parts = [`${count(counts.created)} new`];
  if (counts.filled > 0) parts.push(`${count(counts.filled)} ${verb}`);
  return parts.join(', ');
}

/** Whether the way back from an import is offered: one that changed nothing needs none. */
export const hasUndo = (job: ImportJob, now: number): boolean =>
  job.eventIds.length > 0 && canUndoImport(job, now);

const TITLES: Record<ImportState, (fileName: string) => string> = {
  // Shown for the moment between the press and the first chunk.
  staging: (name) => `Importing ${name}`,
  staged: (name) => `Importing ${name}`,
  running: (name) => `Importing ${name}`,
  stopped: (name) => `Stopped importing ${name}`,
  done: (name) => `Imported ${name}`,
  undoing: (name) => `Taking back ${name}`,
  undone: (name) => `Took back ${name}`,
  failed: (name) => `${name} is not all in`,
};

/** What an import is or came to, as its heading. */
export const jobTitle = ({ state, fileName }: ImportJob): string => TITLES[state](fileName);
