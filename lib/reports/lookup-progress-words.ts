import { PROVIDER_NAMES } from '../shared/provider-names.ts';
import { wordsForFailure } from '../shared/failure-words.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { formatMicros, type Micros } from '../shared/money.ts';
import type { LookupProgress } from './lookup-progress.ts';

/**
 * One or two sentences on where a lookup stands. Every end says what it cost:
 * "ATTOM refused your key (401). Not charged."
 */
export function lookupProgressWords(
  progress: LookupProgress,
  provider: ProviderId,
  now: number,
): string {
  const name = PROVIDER_NAMES[provider];
  switch (progress.kind) {
    case 'queued':
      return `Waits for its turn at ${name}.`;
    case 'waiting':
      return waitingWords(progress.why, progress.untilAt - now, name);
    case 'running':
      return progress.attempt > 1
        ? `Asking ${name}, attempt ${progress.attempt}.`
        : `Asking ${name}.`;
    case 'answered':
      return `${progress.found ? 'Found.' : `${name} found nothing.`} ${chargeWords(progress.chargedMicros)}`;
    case 'failed':
      return `${failureTitle(progress.failure, name)} ${chargeWords(progress.chargedMicros)}`;
    case 'uncertain':
      return `${failureTitle(progress.failure, name)} Charge uncertain: ${formatMicros(progress.chargedMicros)} counts as spent until you settle it.`;
    case 'cancelled':
    default:
      return 'Cancelled. Not charged.';
  }
}

/** "Charged $0.07." or "Not charged.": how every ended lookup closes. */
export const chargeWords = (micros: Micros): string =>
  micros > 0 ? `Charged ${formatMicros(micros)}.` : 'Not charged.';

/** A time to go, in its largest unit, rounded up: "24 s", "3 min", "2 h". */
export function durationWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}

function waitingWords(why: Failure | null, ms: number, name: string): string {
  if (why?.kind === 'offline') return 'Waits until you are online.';
  if (why?.kind === 'rate-limited')
    return `${name} asked for a pause. Goes on in ${durationWords(ms)}.`;
  if (why === null) return `Waits for its turn at ${name}, ${durationWords(ms)}.`;
  return `${failureTitle(why, name)} Tries again in ${durationWords(ms)}.`;
}

/** A worker that died between sending and hearing leaves no failure: nobody saw what happened. */
const failureTitle = (failure: Failure | null, name: string): string =>
  failure === null ? `The answer of ${name} was lost.` : wordsForFailure(failure).title;
