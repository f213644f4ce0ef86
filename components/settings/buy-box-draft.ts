import { NO_RULES, type BuyBox, type Limits, type LimitRule } from '@/lib/domain/buy-box.ts';
import { fail, ok, type Result } from '@/lib/shared/result.ts';
import { LIMIT_FIELDS, type End, type LimitField } from './buy-box-fields.ts';

/** The buy box as it stands in its form: numbers as typed, lists with one entry a line. */
export interface BuyBoxDraft extends Pick<BuyBox, 'currency' | 'types' | 'statuses'> {
  /** By `limitId`. */
  limits: Record<string, string>;
  places: string;
  words: string;
  avoidWords: string;
}

/** What is wrong, at which input. */
export type DraftErrors = Record<string, string>;

const MOST = 1e10;
const SCALES: Record<string, number> = { '': 1, k: 1e3, m: 1e6 };
/** As many and as long as the background takes. */
const MOST_LINES = 100;
const LONGEST_LINE = 80;

/** Names one input: "price.max". */
export const limitId = (rule: LimitRule, end: End): string => `${rule}.${end}`;

/** What the form shows of a stored buy box. */
export function draftOf({ limits, places, words, avoidWords, ...rest }: BuyBox): BuyBoxDraft {
  const typed = LIMIT_FIELDS.flatMap(({ rule, ends }) =>
    ends.map((end) => [limitId(rule, end), numberText(rule, limits[rule]?.[end] ?? null)] as const),
  );
  return {
    ...rest,
    limits: Object.fromEntries(typed),
    places: places.join('\n'),
    words: words.join('\n'),
    avoidWords: avoidWords.join('\n'),
  };
}

/** Reads what was typed: "330k" is 330,000. Fails with the sentence to show at each input that is wrong. */
export function readDraft(draft: BuyBoxDraft): Result<BuyBox, DraftErrors> {
  const errors: DraftErrors = {};
  const limits: BuyBox['limits'] = {};
  for (const field of LIMIT_FIELDS) {
    const read = readLimits(field, draft.limits, errors);
    if (read.min !== null || read.max !== null) limits[field.rule] = read;
  }
  const lists = {
    places: readLines('places', draft, errors),
    words: readLines('words', draft, errors),
    avoidWords: readLines('avoidWords', draft, errors),
  };
  if (Object.keys(errors).length > 0) return fail(errors);
  const { currency, types, statuses } = draft;
  return ok({ ...NO_RULES, currency, types, statuses, limits, ...lists });
}

function readLimits(
  { rule, ends }: LimitField,
  typed: BuyBoxDraft['limits'],
  errors: DraftErrors,
): Limits {
  const limits: Limits = { min: null, max: null };
  for (const end of ends) {
    const id = limitId(rule, end);
    const value = readNumber(typed[id] ?? '');
    if (typeof value === 'string') errors[id] = value;
    else limits[end] = value;
  }
  const { min, max } = limits;
  if (min !== null && max !== null && min > max)
    errors[limitId(rule, 'max')] = `Less than at least, ${numberText(rule, min)}.`;
  return limits;
}

/** The number, null for an empty input, or what is wrong with it. */
function readNumber(text: string): number | string | null {
  const typed = text.replaceAll(/[$£,\s]/g, '').toLowerCase();
  if (typed === '') return null;
  const [, digits = '', scale = ''] = /^c?(\d+\.?\d*|\.\d+)([km]?)$/.exec(typed) ?? [];
  if (digits === '') return 'Type a number, such as 330,000 or 330k.';
  const value = Number(digits) * (SCALES[scale] ?? 1);
  return value > MOST ? 'Too large.' : value;
}

function readLines(
  name: 'places' | 'words' | 'avoidWords',
  draft: BuyBoxDraft,
  errors: DraftErrors,
): string[] {
  const lines = draft[name]
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > MOST_LINES) errors[name] = `At most ${MOST_LINES} lines.`;
  if (lines.some((line) => line.length > LONGEST_LINE))
    errors[name] = `At most ${LONGEST_LINE} characters a line.`;
  return [...new Set(lines)];
}

/** A year has no thousands. */
const numberText = (rule: LimitRule, value: number | null): string => {
  if (value === null) return '';
  return rule === 'yearBuilt'
    ? String(value)
    : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
};
