import type { Failure, Fence, LookupInput, ProviderId } from './failure.ts';
import { formatMicros } from './money.ts';
import {
  pageFailureWords,
  words,
  type FailureAction,
  type FailureWords,
  type SayFailure,
} from './page-failure-words.ts';
import { FREE_PROVIDERS, PROVIDER_NAMES } from './provider-names.ts';

/** What the button of each action says. */
export const FAILURE_ACTION_LABELS: Record<FailureAction, string> = {
  retry: 'Try again',
  'open-settings': 'Open settings',
  'free-space': 'Export leads',
  'reload-page': 'Reload page',
};

const MISSING_INPUT_WORDS: Record<LookupInput, FailureWords> = {
  location: words('Nobody said yet where this home lies.', 'Look up its place first; it is free.'),
  county: words(
    'The county of this home is not known yet.',
    'Look up its place first; it is free.',
  ),
  phones: words('This lead has no phones to check.', 'Find phones first.'),
  attomId: words('ATTOM’s id of this home is not known yet.', 'Find its owner or value first.'),
};

const mayHaveCharged = (provider: ProviderId): string =>
  FREE_PROVIDERS.has(provider) ? 'It charges nothing.' : 'It may have charged for it.';

const FENCE_OWNERS: Record<Fence, (provider: string) => string> = {
  lead: () => 'The fence of this lead',
  month: () => 'This month’s fence',
  provider: (provider) => `${provider}’s fence of this month`,
  day: () => 'Today’s fence',
};

const FENCE_ENDS: Record<Fence, string> = {
  lead: 'Goes on when you raise it.',
  month: 'Goes on next month, or when you raise it.',
  provider: 'Goes on next month, or when you raise it.',
  day: 'Goes on tomorrow, or when you raise it.',
};

type Catalogue = { [Kind in Failure['kind']]: SayFailure<Kind> };

/** Every failure in words. A kind without words does not compile. */
export const failureWords: Catalogue = {
  ...pageFailureWords,
  offline: () => words('You are offline.', 'Capture and board work. Look-ups wait.'),
  timeout: ({ provider }) =>
    words(`${PROVIDER_NAMES[provider]} did not answer in time.`, mayHaveCharged(provider)),
  'rate-limited': ({ provider, retryAfterMs }) =>
    words(
      `${PROVIDER_NAMES[provider]} asked for a pause.`,
      `Goes on in ${Math.max(1, Math.ceil(retryAfterMs / 1000))} s. Not charged.`,
    ),
  'no-key': ({ provider }) =>
    words(`${PROVIDER_NAMES[provider]} needs your key.`, 'Add it in Settings.', 'open-settings'),
  unauthorized: ({ provider, status }) =>
    words(
      `${PROVIDER_NAMES[provider]} refused your key (${status}).`,
      'Not charged.',
      'open-settings',
    ),
  'not-entitled': ({ provider, status }) =>
    words(
      `${PROVIDER_NAMES[provider]} says this is not in your plan (${status}).`,
      'Not charged. Once it is, test your key in Settings.',
      'open-settings',
    ),
  'out-of-credit': ({ provider }) =>
    words(
      `Your ${PROVIDER_NAMES[provider]} balance is used up.`,
      'Add credit there. Not charged.',
      'retry',
    ),
  'no-host-access': ({ provider }) =>
    words(
      `LeadFlow may not reach ${PROVIDER_NAMES[provider]}.`,
      'Allow it in Settings.',
      'open-settings',
    ),
  'not-in-build': ({ provider }) =>
    words(`This test build does not call ${PROVIDER_NAMES[provider]}.`, 'Use the ordinary build.'),
  'bad-request': ({ provider, status }) =>
    words(`${PROVIDER_NAMES[provider]} did not accept this address (${status}).`, 'Not charged.'),
  'provider-error': ({ provider, status }) =>
    words(
      `${PROVIDER_NAMES[provider]} has a fault (${status}).`,
      'Your key and lead are fine.',
      'retry',
    ),
  'malformed-response': ({ provider }) =>
    words(`${PROVIDER_NAMES[provider]} sent an answer we cannot read.`, mayHaveCharged(provider)),
  'no-address': () => words('This lead has no house number.', 'Add the street address first.'),
  'missing-input': ({ input }) => MISSING_INPUT_WORDS[input],
  'no-consent': () =>
    words('Look-ups are not agreed to yet.', 'Read the notice in Settings.', 'open-settings'),
  'person-erased': () =>
    words('A person of this home was erased.', 'People here are not looked up again.'),
  'sample-lead': () => words('This is sample data.', 'Only your own leads are looked up.'),
  'charge-uncertain': ({ provider }) =>
    words(
      `${PROVIDER_NAMES[provider]} may have charged for this already.`,
      'Say if it did, then ask again.',
    ),
  interrupted: ({ provider }) =>
    words(`Cut off before ${PROVIDER_NAMES[provider]} answered.`, mayHaveCharged(provider)),
  'over-budget': ({ provider, fence, byMicros }) =>
    words(
      `${FENCE_OWNERS[fence](PROVIDER_NAMES[provider])} would be crossed by ${formatMicros(byMicros)}.`,
      `Not started. ${FENCE_ENDS[fence]}`,
      'open-settings',
    ),
  'price-changed': () =>
    words('The price changed since you saw it.', 'Nothing was bought.', 'retry'),
  'unsupported-page': ({ reason }) => PAGE_WORDS[reason],
};

/** The words for one failure. */
export function wordsForFailure<Kind extends Failure['kind']>(
  failure: Extract<Failure, { kind: Kind }>,
): FailureWords {
  const say = failureWords[failure.kind] as (failure: Failure) => FailureWords;
  return say(failure);
}

const PAGE_WORDS: Record<Extract<Failure, { kind: 'unsupported-page' }>['reason'], FailureWords> = {
  'not-a-listing': words('This page is not a listing.', 'Open the page of one home.'),
  blocked: words('The site shows a check instead of the listing.', 'Answer it, then try again.'),
  unsupported: words('LeadFlow cannot read this page.', 'Nothing here says what home it is.'),
};
