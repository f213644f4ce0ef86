import type { Lookup, LookupLine } from './lookup.ts';

/**
 * A job with where it stands at this time. Every job is stored through here: what the queue does next, and what
 * screens ask for, is found by these two fields alone.
 */
export function inLine(job: Lookup, now: number): Lookup {
  const placed = { ...job, ...standing(job, now) };
  if (standing(job, now) !== null) return placed;
  delete placed.line;
  delete placed.place;
  return placed;
}

/** The place of the job that is number `index` of those asked for together. */
export const turnAt = (now: number, index: number): number => now * PLACES_IN_A_MS + index;

/** Jobs that are asked for in the same millisecond keep their order; more than this run into the next one. */
const PLACES_IN_A_MS = 1000;

function standing(
  { state, lane, turn, pausedAt, afterId, notBeforeAt, failure, updatedAt }: Lookup,
  now: number,
): { line: LookupLine; place: number | string } | null {
  if (state === 'running') return { line: 'sent', place: updatedAt };
  if (state === 'failed' || state === 'uncertain') return { line: state, place: updatedAt };
  if (state !== 'queued') return null;
  if (pausedAt !== null) return { line: 'paused', place: turn };
  if (afterId !== null) return { line: 'after', place: afterId };
  if (notBeforeAt > now)
    return { line: failure?.kind === 'over-budget' ? 'held' : 'later', place: notBeforeAt };
  return { line: lane, place: turn };
}
