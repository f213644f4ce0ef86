import type { ImportJob } from '@/lib/domain/import-job.ts';
import { UNDO_IMPORT_MS } from '@/lib/import/importer.ts';

/** Whether a whole import can still be taken back. */
export const canUndo = ({ state, endedAt, eventIds }: ImportJob, now: number): boolean =>
  (state === 'done' || state === 'stopped') &&
  eventIds.length > 0 &&
  endedAt !== null &&
  endedAt + UNDO_IMPORT_MS >= now;
