import { browser, type Browser } from 'wxt/browser';
import { storageFailure } from '../db/storage-failure.ts';
import type { Failure } from '../shared/failure.ts';
import { newId } from '../shared/ids.ts';
import { fail } from '../shared/result.ts';
import type { Answer, MessageType, Payload } from './protocol.ts';
import { CONTENT_SCRIPT_MESSAGES, payloadSchemas } from './schemas.ts';

/** Who asked. */
export interface Sender {
  /** The tab of a content script, or of our own page in one; null for panel and popup. */
  tabId: number | null;
  /** The page a content script runs in, as the browser says; null for our own pages. */
  pageUrl: string | null;
}

export type Handlers = {
  [Type in MessageType]: (
    payload: Payload<Type>,
    sender: Sender,
  ) => Answer<Type> | Promise<Answer<Type>>;
};

/** The database, as far as messages depend on it. */
export interface Storage {
  open: () => PromiseLike<unknown>;
  /** Settles while it cannot open. */
  whenBlocked: () => Promise<void>;
}

const BLOCKED = fail<Failure>({ kind: 'storage-blocked' });

/** Must act within the user's press, which ends at the first await. */
const AT_ONCE: ReadonlySet<MessageType> = new Set<MessageType>(['panel.open']);

/**
 * Answers messages from our pages and content scripts. Registers its listener before it returns, as a
 * service worker must. Payloads are checked against their schema, a content script may only send what
 * pages need, and whatever a handler throws becomes a failure with an id that is also in the worker's log.
 * While the database cannot open, the answer is that instead of silence, and no handler is called: what the
 * user was told did not happen must not happen later.
 */
export function serveMessages(handlers: Handlers, storage: Storage): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !isMessage(message)) return false;
    const blocked = storage.whenBlocked().then(() => BLOCKED);
    void Promise.race([answer(handlers, message, sender, storage), blocked]).then(sendResponse);
    return true;
  });
}

interface Message {
  type: MessageType;
  payload: unknown;
}

function isMessage(message: unknown): message is Message {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    Object.hasOwn(payloadSchemas, message.type)
  );
}

async function answer(
  handlers: Handlers,
  { type, payload }: Message,
  sender: Browser.runtime.MessageSender,
  storage: Storage,
): Promise<Answer<MessageType>> {
  if (!isOwnPage(sender) && !CONTENT_SCRIPT_MESSAGES.has(type))
    return fail({ kind: 'invalid-input', field: 'type' });
  const parsed = payloadSchemas[type].safeParse(payload);
  if (!parsed.success)
    return fail({ kind: 'invalid-input', field: parsed.error.issues[0]?.path.join('.') ?? type });
  try {
    if (!AT_ONCE.has(type) && !(await opens(storage))) return BLOCKED;
    const handler = handlers[type] as (
      payload: unknown,
      sender: Sender,
    ) => Promise<Answer<MessageType>>;
    const pageUrl = isOwnPage(sender) ? null : (sender.url ?? '');
    return await handler(parsed.data, { tabId: sender.tab?.id ?? null, pageUrl });
  } catch (error) {
    return fail(failureOf(type, error));
  }
}

const opens = ({ open, whenBlocked }: Storage): Promise<boolean> =>
  Promise.race([open().then(() => true), whenBlocked().then(() => false)]);

/** Our own pages have an extension address even when open in a tab; content scripts have the page's. */
function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

function failureOf(type: MessageType, error: unknown): Failure {
  const known = storageFailure(error);
  if (known !== null) return known;
  const id = newId().slice(0, 8);
  // The name only: messages of errors can hold page text or addresses.
  const name = error instanceof Error ? error.name : 'unknown';
  // oxlint-disable-next-line no-console -- the one place a bug in a handler becomes visible
  console.error(`LeadFlow ${id}: ${type} failed with ${name}`);
  return { kind: 'unexpected', id };
}
