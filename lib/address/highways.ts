import { directionOf } from './directions.ts';
import { stateOf } from './states.ts';
import { suffixOf } from './suffixes.ts';

export interface Highway {
  /** Canonical kind, a word before it included: "US", "ST-RTE", "CO-RD", "OLD HWY". */
  kind: string;
  /** Number or letters, with ALT, BUS or BYP where one follows. */
  id: string;
  /** How many words it took. */
  length: number;
}

const WAY = '(?:HIGHWAY|HWY|ROUTE|RTE?)';
const ROAD = '(?:ROAD|RD)';
const STATE = 'ST(?:ATE)?';
const COUNTY = '(?:COUNTR?Y|CO|CN?TY)';

/** How each kind is written, by what its key says. */
const KINDS: Record<string, string> = {
  US: `(?:US|U S|UNITED STATES)(?: ${WAY})?`,
  FM: `(?:FARM TO MARKET|FM)(?: ${ROAD})?`,
  RM: `(?:RANCH(?: TO MARKET)?|RM)(?: ${ROAD})?`,
  'ST-RTE': `(?:${STATE} (?:ROUTE|RTE?)|SR)`,
  'ST-HWY': `(?:${STATE} (?:HIGHWAY|HWY)|SH)`,
  'ST-RD': `${STATE} ${ROAD}`,
  'CO-RD': `(?:${COUNTY} ${ROAD}|CR)`,
  'CO-HWY': `(?:${COUNTY}(?: TRUNK)? ${WAY}|CTH)`,
  HWY: '(?:HIGHWAY|HWY)',
  RTE: '(?:ROUTE|RTE?)',
  I: `(?:INTERSTATE|IH?)(?: ${WAY})?`,
  LOOP: 'LOOP',
  BUS: `BUSINESS(?: LOOP| ${WAY})?`,
};

const ID = '(?: NO| NUMBER)? (\\d+(?!ST|ND|RD|TH)[A-Z]{0,2}|[A-Z]\\d+[A-Z]?|[A-Z]{1,2})';
const VARIANT = '(?: (ALT|BUS|BYP)(?:ERNATE|INESS|ASS)?)?(?= |$)';

/** A word before, lazily so that "STATE ROUTE 5" is no "ROUTE 5"; one group for each kind; id; variant. */
const HIGHWAY = new RegExp(
  `^(\\S+ )??(?:${Object.values(KINDS)
    .map((form) => `(${form})`)
    .join('|')})${ID}${VARIANT}`,
);

/** "TX 71", "NC HIGHWAY 42", "K 4" and county roads with a letter, "F 41". */
const LETTERED = new RegExp(`^([A-Z]{1,2})(?: ${WAY})? (\\d+[A-Z]?)(?= |$)`);

const GLUED = /^(US|SR|CR|FM|RM|SH|HWY|RTE?|IH?|[A-Z]{1,2}(?=-))-?(\d+[A-Z]?)$/;

/** "US-41" and "CR179" at the start of a street as two words. */
export function withSplitHighway(words: readonly string[]): string[] {
  const [, kind = '', id = ''] = GLUED.exec(words[0] ?? '') ?? [];
  return kind === '' || directionOf(kind) !== null ? [...words] : [kind, id, ...words.slice(1)];
}

/** Letters name county roads and, where no street suffix, other roads; never one with a word before it. */
function isId(id: string, kind: string, before: string): boolean {
  if (/\d/.test(id)) return before === '' || !/^(?:I|LOOP|BUS)$/.test(kind);
  if (before !== '' || /^(?:I|LOOP|BUS)$/.test(kind)) return false;
  // "STATE RD E" is a road that runs east, "COUNTY RD E" is called E.
  if (kind === 'ST-RD' && directionOf(id) !== null) return false;
  return kind === 'CO-RD' || suffixOf(id) === null;
}

function namedHighway(text: string): Highway | null {
  const [whole, before = '', ...groups] = HIGHWAY.exec(text) ?? [];
  if (whole === undefined) return null;
  const [id = '', variant = ''] = groups.slice(-2);
  const kind = Object.keys(KINDS)[groups.findIndex((group) => group !== undefined)] ?? '';
  if (!isId(id, kind, before)) return null;
  return { kind: before + kind, id: id + variant, length: whole.split(' ').length };
}

function letteredHighway(text: string): Highway | null {
  const [whole = '', name = '', id = ''] = LETTERED.exec(text) ?? [];
  if (whole === '' || directionOf(name) !== null) return null;
  if (name.length > 1 && stateOf(name) === null) return null;
  const isState = name.length > 1 || /[KM]/.test(name);
  return { kind: isState ? 'ST-HWY' : name, id, length: whole.split(' ').length };
}

/** The numbered or lettered highway that the words begin with, or null. Upper-case words. */
export function highwayAt(words: readonly string[]): Highway | null {
  const text = words.slice(0, 7).join(' ');
  return letteredHighway(text) ?? namedHighway(text);
}
