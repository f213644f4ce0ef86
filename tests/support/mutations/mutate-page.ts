/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

/** Damages the source of a page in one to three of the ways pages change or arrive broken. */
export function mutatePage(html: string, random: Random): string {
  let mutated = html;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    mutated = pick(MUTATIONS, random)(mutated, random);
  }
  return mutated;
}

const WRONG_VALUES = ['{"a":1}', '[]', '[[3]]', 'true', 'null', '"x"', '-7', '""', '0'];
const HUGE_VALUES = ['9'.repeat(400), '1e308', '-1e308', '99999999999', `"${'w'.repeat(3000)}"`];
const UNSEEN = ['\u0000', '\u0001', '\u200B', '\u200F', '\u202E', '\u2066', '\uFEFF', '\u00AD'];
const SIGNS = ['$', '€', '£', 'C$', '¥', ''];
const CODES = ['USD', 'EUR', 'GBP', 'CAD', 'usd', ''];

const SCRIPT = /<script\b.*?<\/script>/gs;
const BLOCK = /<(li|p|div|span|h1|h2|dt|dd|td|article|section)\b[^<]*<\/\1>/g;
const HEAD = /<(?:meta|link)\b[^>]*>|<title>[^<]*<\/title>/g;
const MARK =
  /(?:class|id|type|name|property|href|content|src|data-[\w-]+|item(?:prop|type|scope))="[^"]*"/g;
/** A key of JSON, also of JSON inside a string of JSON. */
const KEY = /\\?"[\w@:-]+\\?"(?=\s?:)/g;
const VALUE = /(?<="\s?:\s?)(?:-?\d[\d.]*|"[^"\\]*"|true|false|null)/g;

const MUTATIONS: ((html: string, random: Random) => string)[] = [
  // A script, an element or a line of the head is gone, stands elsewhere, or is there twice.
  (html, random) => replaceOne(html, SCRIPT, () => '', random),
  (html, random) => swapTwo(html, SCRIPT, random),
  (html, random) => replaceOne(html, SCRIPT, (script) => script + script, random),
  (html, random) => replaceOne(html, BLOCK, () => '', random),
  (html, random) => swapTwo(html, BLOCK, random),
  (html, random) => replaceOne(html, HEAD, () => '', random),
  // Elements without the attribute they were found by, or with an empty one.
  (html, random) => replaceOne(html, MARK, () => '', random),
  (html, random) => replaceOne(html, MARK, (mark) => mark.replace(/".*"/s, '""'), random),
  (html, random) => removeEach(html, MARK, random),
  // Renamed keys, other types and sizes in JSON.
  (html, random) => replaceOne(html, KEY, (key) => key.replace('"', '"new_'), random),
  (html, random) => replaceOne(html, VALUE, () => pick(WRONG_VALUES, random), random),
  (html, random) => replaceOne(html, VALUE, () => pick(HUGE_VALUES, random), random),
  (html, random) => swapTwo(html, VALUE, random),
  // Half a page, unseen characters, another currency.
  (html, random) => html.slice(0, Math.floor(random() * html.length)),
  (html, random) => insert(html, pick(UNSEEN, random), random),
  (html, random) => replaceOne(html, /\d/g, (digit) => digit + pick(UNSEEN, random), random),
  (html, random) => html.replaceAll(/C?[$£€]/g, pick(SIGNS, random).replace('$', '$$$$')),
  (html, random) => html.replaceAll(/\b(?:USD|GBP|CAD)\b/g, pick(CODES, random)),
];

function replaceOne(
  html: string,
  pattern: RegExp,
  by: (found: string) => string,
  random: Random,
): string {
  const found = [...html.matchAll(pattern)];
  if (found.length === 0) return html;
  const { 0: text, index } = pick(found, random);
  return html.slice(0, index) + by(text) + html.slice(index + text.length);
}

/** One of the matches, wherever the same text stands. */
function removeEach(html: string, pattern: RegExp, random: Random): string {
  const found = html.match(pattern);
  return found ? html.replaceAll(pick(found, random), '') : html;
}

function swapTwo(html: string, pattern: RegExp, random: Random): string {
  const found = [...html.matchAll(pattern)];
  if (found.length < 2) return html;
  const [first, second] = [pick(found, random), pick(found, random)].toSorted(
    (a, b) => a.index - b.index,
  );
  if (first === undefined || second === undefined || first === second) return html;
  const between = html.slice(first.index + first[0].length, second.index);
  const rest = html.slice(second.index + second[0].length);
  return html.slice(0, first.index) + second[0] + between + first[0] + rest;
}

function insert(html: string, text: string, random: Random): string {
  const index = Math.floor(random() * html.length);
  return html.slice(0, index) + text + html.slice(index);
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
