import { directionOf } from './directions.ts';
import { stateOf } from './states.ts';
import { suffixOf } from './suffixes.ts';

export interface Highway {
  /** Canonical kind: US, I, FM, RM, ST-RTE, ST-RD, ST-HWY, CO-RD, CO-HWY, HWY, RTE, LOOP, BUS. */
  kind: string;
  id: string;
  /** How many words it took. */
  length: number;
}

/** What the first words of a highway name mean; `*` stands for the type word that may follow. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:US|U S|UNITED STATES)(?: HWY| RTE)?$/, 'US'],
  [/^(?:INTERSTATE|IH|I)(?: HWY)?$/, 'I'],
  [/^(?:FARM TO MARKET|FM)(?: RD)?$/, 'FM'],
  [/^(?:RANCH TO MARKET|RANCH|RM)(?: RD)?$/, 'RM'],
  [/^(?:(?:STATE|ST) RTE|SR)$/, 'ST-RTE'],
  [/^(?:(?:STATE|ST) HWY|SH)$/, 'ST-HWY'],
  [/^(?:STATE|ST) RD$/, 'ST-RD'],
  [/^(?:(?:COUNTY|COUNTRY|CO|CNTY|CTY) RD|CR)$/, 'CO-RD'],
  [/^(?:(?:COUNTY|CO|CNTY|CTY)(?: TRUNK)? (?:HWY|RTE)|CTH)$/, 'CO-HWY'],
  [/^HWY$/, 'HWY'],
  [/^RTE$/, 'RTE'],
  [/^LOOP$/, 'LOOP'],
  [/^BUSINESS(?: LOOP| HWY| RTE)?$/, 'BUS'],
];

/** First words of all the kinds: most streets are told from highways by them at once. */
const FIRST_WORDS = new Set(
  'US U UNITED INTERSTATE IH I FARM FM RANCH RM STATE ST SR SH COUNTY COUNTRY CO CNTY CTY CR CTH HIGHWAY HWY ROUTE RTE RT LOOP BUSINESS'.split(
    ' ',
  ),
);

const TYPES: Record<string, string> = { HIGHWAY: 'HWY', ROUTE: 'RTE', RT: 'RTE', ROAD: 'RD' };

const GLUED = /^(US|SR|CR|FM|RM|SH|HWY|RTE?|IH?|[KM](?=-))-?(\d+[A-Z]?)$/;

/** "US-41" and "CR179" at the start of a street as two words. */
export function withSplitHighway(words: readonly string[]): string[] {
  const match = GLUED.exec(words[0] ?? '');
  const state = /^([A-Z]{2})-(\d+)$/.exec(words[0] ?? '');
  if (match) return [match[1] ?? '', match[2] ?? '', ...words.slice(1)];
  if (state && stateOf(state[1] ?? '') !== null)
    return [state[1] ?? '', state[2] ?? '', ...words.slice(1)];
  return [...words];
}

function isHighwayId(word: string | undefined, kind: string): boolean {
  if (word === undefined) return false;
  if (/^(?:\d+[A-Z]{0,2}|[A-Z]\d+[A-Z]?)$/.test(word)) return !/\d(?:ST|ND|RD|TH)$/.test(word);
  if (kind === 'BUS' || kind === 'LOOP' || kind === 'I') return false;
  return /^[A-Z]{1,2}$/.test(word) && (suffixOf(word) === null || kind === 'CO-RD');
}

/** "TX 71", "NC HIGHWAY 42", "K 4" and county roads with a letter, "F 41". */
function letteredHighway(words: readonly string[]): Highway | null {
  const first = words[0] ?? '';
  const isState = first.length === 2 && stateOf(first) !== null;
  if ((!isState && !/^[A-Z]$/.test(first)) || directionOf(first) !== null) return null;
  const at = /^(?:HWY|RTE)$/.test(TYPES[words[1] ?? ''] ?? words[1] ?? '') ? 2 : 1;
  const id = words[at] ?? '';
  if (!/^\d+[A-Z]?$/.test(id)) return null;
  return { kind: isState || /[KM]/.test(first) ? 'ST-HWY' : first, id, length: at + 1 };
}

/** What may follow a highway's number and tells it from the main road. */
const VARIANTS: Record<string, string> = {
  ALT: 'ALT',
  ALTERNATE: 'ALT',
  BUS: 'BUS',
  BUSINESS: 'BUS',
  BYP: 'BYP',
  BYPASS: 'BYP',
};

function withVariant(highway: Highway, words: readonly string[]): Highway {
  const variant = VARIANTS[words[highway.length] ?? ''];
  if (variant === undefined) return highway;
  return { ...highway, id: highway.id + variant, length: highway.length + 1 };
}

function numberedHighway(words: readonly string[]): Highway | null {
  if (!FIRST_WORDS.has(words[0] ?? '')) return letteredHighway(words);
  for (let length = 4; length > 0; length--) {
    if (length >= words.length) continue;
    const name = words
      .slice(0, length)
      .map((word) => TYPES[word] ?? word)
      .join(' ');
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind === undefined) continue;
    const at = /^NO$|^NUMBER$/.test(words[length] ?? '') ? length + 1 : length;
    const id = words[at] ?? '';
    if (isHighwayId(id, kind)) return { kind, id, length: at + 1 };
  }
  return letteredHighway(words);
}

/** Kinds that a word may stand before: "OLD HIGHWAY 5", "SCENIC HWY 98", "BARTON COUNTY ROAD 4". */
const NAMED_KINDS = /^(?:US|HWY|RTE|ST-|CO-|FM)/;

/** The numbered or lettered highway that the words begin with, or null. Upper-case words. */
export function highwayAt(words: readonly string[]): Highway | null {
  const highway = numberedHighway(words);
  if (highway !== null) return withVariant(highway, words);
  const rest = words.slice(1);
  const named = FIRST_WORDS.has(rest[0] ?? '') ? numberedHighway(rest) : null;
  if (named === null || !NAMED_KINDS.test(named.kind) || !/^\d/.test(named.id)) return null;
  return { kind: `${words[0]}-${named.kind}`, id: named.id, length: named.length + 1 };
}
