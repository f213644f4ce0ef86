import type { Warning } from '../domain/listing.ts';

/** Paths taken apart once: a results page asks the same few hundreds of times. */
const taken = new Map<string, readonly string[][]>();

/** Space-separated dotted paths as lists of keys. */
export function pathsOf(paths: string): readonly string[][] {
  let each = taken.get(paths);
  if (!each) taken.set(paths, (each = paths.split(' ').map((path) => path.split('.'))));
  return each;
}

/** Follows a dotted path through parsed JSON; undefined where anything on the way is missing. */
export function at(value: unknown, path: string): unknown {
  const [keys = []] = pathsOf(path);
  return follow(value, keys);
}

function follow(value: unknown, keys: readonly string[]): unknown {
  let here = value;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** The value of the first of some space-separated paths that holds anything. */
export const first = (value: unknown, paths: string): unknown => firstOf(value, pathsOf(paths));

/** As `first`, with the paths of `pathsOf`. */
export function firstOf(value: unknown, paths: readonly string[][]): unknown {
  for (const keys of paths) {
    const found = follow(value, keys);
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return undefined;
}

/** A list as it is, nothing as an empty list, anything else as a list of one. */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A text as it is, a number of a sound size as text, anything else as no text. */
export function asText(value: unknown): string {
  if (typeof value === 'number') return Math.abs(value) < 1e15 ? String(value) : '';
  return typeof value === 'string' ? value : '';
}

/** Parses JSON from a page; broken JSON gives null and a warning, for the reader has other sources. */
export function parseJson(text: string, warnings: Warning[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    warnings.push({ code: 'broken-state', field: null, detail: String(error).slice(0, 80) });
    return null;
  }
}

/** Parses the JSON inside a script element, also where a comment wraps it; null without the element. */
export function scriptJson(document: Document, selector: string, warnings: Warning[]): unknown {
  const text = document.querySelector(selector)?.textContent;
  if (!text) return null;
  const comment = /^\s*<!--/.test(text);
  return parseJson(comment ? text.replace(/^\s*<!--|-->\s*$/g, '') : text, warnings);
}

/** Strings as a whole, so that a brace inside one does not count. */
const STRING_OR_BRACE = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/gs;

/** Parses the object that a script of the page assigns: the first `{…}` behind `mark`. Null without one. */
export function assignedJson(document: Document, mark: string, warnings: Warning[]): unknown {
  const texts = [...document.scripts].map((script) => script.textContent);
  const text = texts.find((one) => one.includes(mark));
  const start = text?.indexOf('{', text.indexOf(mark)) ?? -1;
  if (!text || start < 0) return null;
  const json = text.slice(start);
  let depth = 0;
  for (const { 0: token, index } of json.matchAll(STRING_OR_BRACE)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    if (depth === 0) return parseJson(json.slice(0, index + 1), warnings);
  }
  return parseJson(json, warnings);
}
