import { browser } from 'wxt/browser';
import { fail } from '../shared/result.ts';
import type { Answer, MessageType, Payload } from './protocol.ts';

/**
 * Asks the background. Never throws: a page whose extension was reloaded or updated gets
 * `extension-reloaded`, because its old script has nobody left to talk to.
 */
export async function send<Type extends MessageType>(
  type: Type,
  payload: Payload<Type>,
): Promise<Answer<Type>> {
  try {
    return await browser.runtime.sendMessage<unknown, Answer<Type>>({ type, payload });
  } catch (error) {
    if (error instanceof Error) return fail({ kind: 'extension-reloaded' });
    throw error;
  }
}
