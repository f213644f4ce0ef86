import type { Warning } from '../domain/listing.ts';
import { at, parseJson } from './json.ts';

/** The answers of Redfin's own API that the server left in the page. */
export interface RedfinState {
  /** Payloads of the answers whose path ends in `name`, or has it before a query, in page order. */
  payloads(name: string): unknown[];
}

const MARK = '__reactServerState.InitialContext';

/**
 * Finds the state script. It holds each answer as a string in a string, among megabytes of others:
 * only the answers asked for are cut out and parsed, so the whole is never parsed at all. Null
 * where the page has no state.
 */
export function redfinState(document: Document, warnings: Warning[]): RedfinState | null {
  const script = [...document.scripts].find((one) => !one.src && one.textContent.includes(MARK));
  if (!script) return null;
  const text = script.textContent;
  return {
    payloads(name) {
      const key = new RegExp(
        `"(?:\\\\u002F|\\/)[^"]*${name.replaceAll('/', '(?:\\\\u002F|\\/)')}(?:\\?[^"]*)?":\\{`,
        'g',
      );
      return [...text.matchAll(key)].map((match) =>
        at(answerAfter(text, match.index + match[0].length, warnings), 'payload'),
      );
    },
  };
}

/** The answer is `"text":"{}&&{…}"`: JSON behind a guard, as a JSON string. */
function answerAfter(text: string, from: number, warnings: Warning[]): unknown {
  const start = text.indexOf('"text":"', from) + 7;
  if (start === 6) return null;
  const answer = parseJson(text.slice(start, stringEnd(text, start)), warnings);
  if (typeof answer !== 'string') return null;
  return parseJson(answer.replace(/^\{\}&&/, ''), warnings);
}

/** The index behind the JSON string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  let end = start;
  do end = text.indexOf('"', end + 1);
  while (end > 0 && isEscaped(text, end));
  return end < 0 ? text.length : end + 1;
}

function isEscaped(text: string, index: number): boolean {
  let slashes = 0;
  while (text[index - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
