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
  [/^(?:US|U S)(?: HWY| RTE)?$/, 'US'],
  [/^(?:INTERSTATE|IH|I)(?: HWY)?$/, 'I'],
  [/^(?:FARM TO MARKET|FM)(?: RD)?$/, 'FM'],
  [/^(?:RANCH TO MARKET|RANCH|RM)(?: RD)?$/, 'RM'],
  [/^(?:(?:STATE|ST) RTE|SR)$/, 'ST-RTE'],
  [/^(?:(?:STATE|ST) HWY|SH)$/, 'ST-HWY'],
  [/^(?:STATE|ST) RD$/, 'ST-RD'],
  [/^(?:(?:COUNTY|CO|CNTY|CTY) RD|CR)$/, 'CO-RD'],
  [/^(?:(?:COUNTY|CO|CNTY|CTY)(?: TRUNK)? (?:HWY|RTE)|CTH)$/, 'CO-HWY'],
  [/^HWY$/, 'HWY'],
  [/^RTE$/, 'RTE'],
  [/^LOOP$/, 'LOOP'],
  [/^BUSINESS(?: LOOP| HWY| RTE)?$/, 'BUS'],
];

const TYPES: Record<string, string> = { HIGHWAY: 'HWY', ROUTE: 'RTE', RT: 'RTE', ROAD: 'RD' };

/** Words that may stand before a highway's own name. */
const PREFIXES = new Set(['OLD', 'NEW', 'FORMER']);

const GLUED = /^(US|SR|CR|FM|RM|SH|HWY|RTE?|IH?)-?(\d+[A-Z]?)$/;

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

function stateHighway(words: readonly string[]): Highway | null {
  const first = words[0] ?? '';
  const isState = first.length === 2 && stateOf(first) !== null && directionOf(first) === null;
  if (!isState && !/^[KM]$/.test(first)) return null;
  const at = /^(?:HWY|RTE)$/.test(TYPES[words[1] ?? ''] ?? words[1] ?? '') ? 2 : 1;
  const id = words[at] ?? '';
  return /^\d+[A-Z]?$/.test(id) ? { kind: 'ST-HWY', id, length: at + 1 } : null;
}

/** The numbered or lettered highway that the words begin with, or null. Upper-case words. */
export function highwayAt(words: readonly string[]): Highway | null {
  if (PREFIXES.has(words[0] ?? '')) {
    const rest = highwayAt(words.slice(1));
    return rest && { ...rest, kind: `${words[0]}-${rest.kind}`, length: rest.length + 1 };
  }
  for (let length = 4; length > 0; length--) {
    if (length >= words.length) continue;
    const name = words
      .slice(0, length)
      .map((word) => TYPES[word] ?? word)
      .join(' ');
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    const id = words[length] ?? '';
    if (kind !== undefined && isHighwayId(id, kind)) return { kind, id, length: length + 1 };
  }
  return stateHighway(words);
}
