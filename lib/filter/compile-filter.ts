import { DAY_MS } from '../shared/clock.ts';
import { OPS, type Field, type FieldTable } from './field.ts';
import { isAsking, isGroup, type Group, type Part, type Rule } from './filter.ts';
import { plainText } from './plain-text.ts';

export type Predicate<Row> = (row: Row) => boolean;

/**
 * A filter as one function to ask of every row. Rules that ask nothing yet, name a field there is none of, or ask it
 * what its kind cannot answer are passed over. A row that does not know a field is left out by every rule about
 * it, unless the rule says otherwise. `now` is what "in the last days" counts from.
 */
export function compileFilter<Row>(
  filter: Group,
  fields: FieldTable<Row>,
  now: number,
): Predicate<Row> {
  return compileGroup(filter, fields, now) ?? (() => true);
}

function compileGroup<Row>(
  { join, parts }: Group,
  fields: FieldTable<Row>,
  now: number,
): Predicate<Row> | null {
  const predicates = parts.flatMap((part) => compilePart(part, fields, now) ?? []);
  const [only] = predicates;
  if (only === undefined) return null;
  if (predicates.length === 1) return only;
  return join === 'all'
    ? (row) => {
        for (const predicate of predicates) if (!predicate(row)) return false;
        return true;
      }
    : (row) => {
        for (const predicate of predicates) if (predicate(row)) return true;
        return false;
      };
}

function compilePart<Row>(part: Part, fields: FieldTable<Row>, now: number): Predicate<Row> | null {
  if (isGroup(part)) return compileGroup(part, fields, now);
  const field = fields.get(part.field);
  if (field === undefined || !isAsking(part) || !OPS[field.kind].includes(part.op)) return null;
  return compileRule(part, field, now);
}

function compileRule<Row>(rule: Rule, field: Field<Row>, now: number): Predicate<Row> {
  const read = field.read as (row: Row) => unknown;
  if (rule.op === 'known') return (row) => isKnown(read(row));
  if (rule.op === 'unknown') return (row) => !isKnown(read(row));
  const test = valueTest(rule, now);
  const ofUnknown = rule.orUnknown === true;
  return (row) => {
    const value = read(row);
    return value === null ? ofUnknown : test(value as never);
  };
}

type ValueRule = Exclude<Rule, { op: 'known' | 'unknown' }>;

/** What a value of the kind of field the rule is about is asked. */
function valueTest(rule: ValueRule, now: number): (value: never) => boolean {
  if (rule.op === 'contains' || rule.op === 'excludes') {
    const wanted = plainText(rule.value.trim());
    const has = rule.op === 'contains';
    return (text: string) => plainText(text).includes(wanted) === has;
  }
  if (rule.op === 'is') return (value: boolean) => value === rule.value;
  if (rule.op === 'any-of' || rule.op === 'none-of')
    return choiceTest(new Set(rule.value), rule.op === 'any-of');
  const [low, high] = numberRange(rule, now);
  return (value: number) => value >= low && value <= high;
}

/** What a row has several of and has none of now is known: it is none of those asked for. */
const isKnown = (value: unknown): boolean =>
  value !== null && (!Array.isArray(value) || value.length > 0);

function choiceTest(wanted: ReadonlySet<string>, has: boolean) {
  return (value: string | readonly string[]) =>
    typeof value === 'string'
      ? wanted.has(value) === has
      : value.some((each) => wanted.has(each)) === has;
}

type RangeRule = Exclude<ValueRule, { op: 'contains' | 'excludes' | 'is' | 'any-of' | 'none-of' }>;

const LEAST = Number.NEGATIVE_INFINITY;
const MOST = Number.POSITIVE_INFINITY;

/** The lowest and the highest number that pass. */
function numberRange(rule: RangeRule, now: number): [low: number, high: number] {
  if (rule.op === 'at-least') return [rule.value ?? LEAST, MOST];
  if (rule.op === 'at-most') return [LEAST, rule.value ?? MOST];
  if (rule.op === 'from-day' || rule.op === 'to-day') {
    const start = new Date(`${rule.value}T00:00`);
    if (rule.op === 'from-day') return [start.getTime(), MOST];
    return [LEAST, start.setDate(start.getDate() + 1) - 1];
  }
  const days = (rule.value ?? 0) * DAY_MS;
  if (rule.op === 'in-last') return [now - days, now];
  return rule.op === 'in-next' ? [now, now + days] : [LEAST, now - days];
}
