import type { Warning } from '../domain/listing.ts';
import { asText, at, parseJson } from './json.ts';

/** The answers of Redfin's own API that the server left in the page. */
export interface RedfinState {
  /** Payloads of the answers whose path ends in `name`, or has it before a query, in page order; each is parsed when it is asked for. */
  payloads(name: string): IterableIterator<unknown>;
}

/** The id of a home in a link to its page, or null. */
export const homeId = (link: unknown): string | null =>
  /\/(?:home|for-sale|for-rent)\/(\d+)/.exec(asText(link))?.[1] ?? null;

const MARK = '__reactServerState.InitialContext';

/**
 * Finds the state script. It holds each answer as a string in a string, among megabytes of others:
 * only the answers asked for are cut out and parsed, so the whole is never parsed at all. Null
 * where the page has no state.
 */
export function redfinState(document: Document, warnings: Warning[]): RedfinState | null {
  const script = [...document.scripts].find(({ textContent }) => textContent.includes(MARK));
  if (!script) return null;
  const text = script.textContent;
  return {
    *payloads(name) {
      // In a key a slash is itself or \u002F.
      const path = name.replaceAll('/', String.raw`(?:/|\\u002F)`);
      const key = new RegExp(String.raw`(?<=[/F]${path})(?:\?[^"]*)?"\s*:\s*\{`, 'y');
      // To find the last word first is many times faster than the expression over the whole.
      const word = name.slice(name.lastIndexOf('/') + 1);
      for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
        key.lastIndex = from + word.length;
        if (key.test(text)) yield at(answerAfter(text, key.lastIndex, warnings), 'payload');
      }
    },
  };
}

/** The answer is `"text":"{}&&{…}"`: JSON behind a guard, as a JSON string. */
function answerAfter(text: string, from: number, warnings: Warning[]): unknown {
  const label = /"text"\s*:\s*(?=")/g;
  label.lastIndex = from;
  if (!label.test(text)) return null;
  const start = label.lastIndex;
  const answer = parseJson(text.slice(start, stringEnd(text, start)), warnings);
  return typeof answer === 'string' ? parseJson(answer.replace(/^\{\}&&/, ''), warnings) : null;
}

/**
 * The index behind the JSON string that opens at `start`. Inside it every quote is behind a
 * backslash, and what it holds is an object: the first brace with a quote behind it ends both.
 */
function stringEnd(text: string, start: number): number {
  const end = text.indexOf('}"', start);
  return end < 0 ? text.length : end + 2;
}
