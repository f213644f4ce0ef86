import type { Failure } from './failure.ts';

/** What a failure says to the user: what happened, what it means, what to do. */
export interface FailureWords {
  title: string;
  detail: string;
  /** The one thing that helps, where there is one. */
  action: FailureAction | null;
}

export type FailureAction = 'retry' | 'open-settings' | 'free-space' | 'reload-page';

export type SayFailure<Kind extends Failure['kind']> = (
  failure: Extract<Failure, { kind: Kind }>,
) => FailureWords;

/** What can go wrong when a web page asks something of the worker: its own storage and lifetime, no provider. */
type PageFailureKind =
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-failed'
  | 'invalid-input'
  | 'not-found'
  | 'superseded'
  | 'extension-reloaded'
  | 'unexpected';

/** The words for these; apart from the rest, so that they are all a web page has to load. */
export const pageFailureWords: { [Kind in PageFailureKind]: SayFailure<Kind> } = {
  'storage-full': () =>
    words('This device is full.', 'Free some space, then try again.', 'free-space'),
  'storage-blocked': () =>
    words('Another LeadFlow page is open in an older version.', 'Close it, then try again.'),
  'storage-failed': () =>
    words('The browser could not write to its storage.', 'Restart the browser.', 'retry'),
  'invalid-input': ({ field }) => words(`${field} has a value we cannot use.`, 'Change it.'),
  'not-found': () => words('It is no longer there.', 'It may have been removed.'),
  superseded: () => words('Something newer changed this.', 'Undo the newer change first.'),
  'extension-reloaded': () =>
    words('LeadFlow was updated.', 'Reload this page to go on.', 'reload-page'),
  unexpected: ({ id }) => words('A fault in LeadFlow.', `Report it with the code ${id}.`, 'retry'),
};

/** The words for a failure shown in a web page. */
export function wordsOnPage(failure: Failure): FailureWords {
  if (!Object.hasOwn(pageFailureWords, failure.kind)) return NO_WORDS;
  const say = pageFailureWords[failure.kind as PageFailureKind] as SayFailure<Failure['kind']>;
  return say(failure);
}

/** `FailureWords`, without an action when none helps. */
export function words(
  title: string,
  detail: string,
  action: FailureAction | null = null,
): FailureWords {
  return { title, detail, action };
}

const NO_WORDS = words('It did not work.', 'Try again in the side panel.', 'retry');
