import { PROVIDER_NAMES } from '../shared/provider-names.ts';
import { wordsForFailure } from '../shared/failure-words.ts';
import type { FailureWords } from '../shared/page-failure-words.ts';
import type { Failure, LookupInput, ProviderId } from '../shared/failure.ts';
import { formatMicros, type Micros } from '../shared/money.ts';
import type { LookupProgress } from './lookup-progress.ts';
import type { LookupWait } from './lookup-wait.ts';

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
      return waitingWords(progress.wait, name, now);
    case 'paused':
      return progress.all === 'lookup' ? 'Paused by you.' : `You paused ${name}.`;
    case 'held':
      return `It costs ${formatMicros(progress.quotedMicros)}. ${sentences(wordsForFailure(progress.failure))}`;
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

function waitingWords({ why, untilAt, failure }: LookupWait, name: string, now: number): string {
  const time = durationWords((untilAt ?? now) - now);
  switch (why) {
    case 'offline':
      return 'Waits until you are online.';
    case 'other-lookup':
      return failure?.kind === 'missing-input'
        ? INPUT_WAITS[failure.input]
        : 'Waits for another look-up of this home.';
    case 'rate':
      return `${name} was asked as often as it allows. Goes on in ${time}.`;
    case 'asked':
      return `${name} asked for a pause. Goes on in ${time}.`;
    case 'broken':
      return `${failureTitle(failure, name)} Left alone for ${time}, then one call tries.`;
    case 'silent':
      return `${failureTitle(failure, name)} A free call tries in ${time}.`;
    case 'retry':
      return failure?.kind === 'rate-limited'
        ? `${name} asked for a pause. Goes on in ${time}.`
        : `${failureTitle(failure, name)} Tries again in ${time}.`;
    // The user's pauses and the budget's fences are told as such.
    case 'paused':
    case 'provider-paused':
    case 'budget':
    case 'turn':
    default:
      return `Waits for its turn at ${name}.`;
  }
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
