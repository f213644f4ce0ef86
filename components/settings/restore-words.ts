import { plural } from '@/components/ui/format.ts';
import {
  archiveProblemWords,
  isArchiveProblem,
  type ArchiveProblem,
} from '@/lib/archive/archive-problem.ts';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';

interface Words {
  title: string;
  text: string;
}

const number = (count: number): string => count.toLocaleString('en-US');

/** What a restore would do, is doing, or did. A state without words does not compile. */
const STATE_WORDS: Record<ImportJob['state'], (job: ImportJob) => Words> = {
  staging: restoredWords,
  staged: ({ archive, fileName }) => ({
    title: `${plural(archive?.leads ?? 0, 'lead')} in ${fileName}`,
    text: knownWords(archive?.known ?? 0),
  }),
  running: ({ counts, nextChunk, chunks }) => ({
    title: `Restoring: ${plural(counts.created, 'lead')}`,
    text: `Part ${number(nextChunk)} of ${number(chunks)}. Goes on when you leave.`,
  }),
  stopped: ({ counts, fileName }) => ({
    title: `Stopped: ${plural(counts.created, 'lead')} restored`,
    text: [`From ${fileName}.`, ...filledWords(counts.filled)].join(' '),
  }),
  done: restoredWords,
  undoing: ({ undoneEvents, eventIds }) => ({
    title: 'Undoing the restore',
    text: `Part ${number(undoneEvents)} of ${number(eventIds.length)}.`,
  }),
  undone: ({ keptByUndo }) => ({
    title: 'Restore undone',
    text: keptByUndo === 0 ? '' : `${plural(keptByUndo, 'lead')} changed since, and kept.`,
  }),
  failed: ({ failure }) => {
    const words = failure === null ? null : wordsForFailure(failure);
    return { title: words?.title ?? 'The restore stopped.', text: words?.detail ?? '' };
  },
};

/** The words of a restore as it stands. */
export const restoreWords = (job: ImportJob): Words => STATE_WORDS[job.state](job);

function restoredWords({ counts, fileName }: ImportJob): Words {
  return {
    title: `${plural(counts.created, 'lead')} restored`,
    text: [`From ${fileName}.`, ...filledWords(counts.filled)].join(' '),
  };
}

/** Leads here that are a house of the archive too, or of which it knew more. */
const filledWords = (filled: number): string[] =>
  filled === 0 ? [] : [`${plural(filled, 'lead')} here got more.`];

const knownWords = (known: number): string =>
  known === 0 ? 'None of them is here.' : `${number(known)} already here; those stay as they are.`;

const MOST_SHOWN = 3;

/** Lines that cannot be read, the first of them with the reason. */
export function refusedWords({ state, counts, refused }: ImportJob): string[] {
  if (state !== 'staged' || counts.refused === 0) return [];
  const shown = refused
    .slice(0, MOST_SHOWN)
    .map(({ row, reason }) => `Line ${number(row)}: ${reason}`);
  return [
    `${plural(counts.refused, 'line')} cannot be read and ${counts.refused === 1 ? 'is' : 'are'} left out.`,
    ...shown,
  ];
}

/** Why a file cannot be restored. */
export const problemWords = (
  problem: ArchiveProblem | Failure,
): { title: string; detail: string } =>
  isArchiveProblem(problem) ? archiveProblemWords(problem) : wordsForFailure(problem);
