import { PROVIDER_NAMES } from '../shared/provider-names.ts';
import { wordsForFailure } from '../shared/failure-words.ts';
import type { FailureWords } from '../shared/page-failure-words.ts';
import type { Failure, LookupInput, ProviderId } from '../shared/failure.ts';
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
      return waitingWords(progress, name, now);
    case 'paused':
      return progress.all === 'lookup' ? 'Paused.' : `${name} is paused.`;
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

function waitingWords(
  { why, untilAt }: Extract<LookupProgress, { kind: 'waiting' }>,
  name: string,
  now: number,
): string {
  const time = untilAt === null ? null : durationWords(untilAt - now);
  if (why?.kind === 'offline') return 'Waits until you are online.';
  if (why?.kind === 'missing-input') return INPUT_WAITS[why.input];
  if (why?.kind === 'over-budget') return sentences(wordsForFailure(why));
  if (time === null) return `Waits for its turn at ${name}.`;
  if (why?.kind === 'rate-limited') return `${name} asked for a pause. Goes on in ${time}.`;
  if (why === null) return `Waits for its turn at ${name}, ${time}.`;
  return `${failureTitle(why, name)} Tries again in ${time}.`;
}

const INPUT_WAITS: Record<LookupInput, string> = {
  location: 'Waits for the place of the home.',
  county: 'Waits for the county of the home.',
  phones: 'Waits for phones.',
  attomId: 'Waits for what ATTOM calls the home.',
};

const sentences = ({ title, detail }: FailureWords): string => `${title} ${detail}`;

/** A worker that died between sending and hearing leaves no failure: nobody saw what happened. */
const failureTitle = (failure: Failure | null, name: string): string =>
  failure === null ? `The answer of ${name} was lost.` : wordsForFailure(failure).title;
