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
  const texts = [...document.scripts].map((script) => script.textContent);
  const text = texts.find((one) => one.includes(MARK));
  if (!text) return null;
  return {
    *payloads(name) {
      // In a key a slash is itself or \u002F.
      const path = name.replaceAll('/', String.raw`(?:/|\\u002F)`);
      const key = new RegExp(String.raw`[/F]${path}(?:\?[^"]*)?"\s*:\s*\{`, 'g');
      for (const { index, 0: found } of text.matchAll(key)) {
        yield at(answerAfter(text, index + found.length, warnings), 'payload');
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
 * backslash, and what it holds is JSON, which ends in none.
 */
function stringEnd(text: string, start: number): number {
  const end = /[^\\]"/g;
  end.lastIndex = start;
  return end.test(text) ? end.lastIndex : text.length;
}
