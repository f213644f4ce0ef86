/**
 * What a user asks of rows: rules, joined by all or any, in groups within groups. Plain JSON, so that it can be
 * stored. Which fields there are is no concern of it; see `Field`.
 */
export interface Group {
  join: 'all' | 'any';
  parts: Part[];
}
export type Part = Rule | Group;

interface Question<Op, Value> {
  /** Id of a field. */
  field: string;
  op: Op;
  value: Value;
  /** Whether rows where the field is not known count as matching. */
  orUnknown?: true;
}
/** A rule for each of the operators, so that the operator tells what the value is. */
type Questions<Op, Value> = Op extends string ? Question<Op, Value> : never;

/** One condition. Values that are missing are null or empty: such a rule asks nothing yet and lets every row through. */
export type Rule =
  | Questions<'contains' | 'excludes', string>
  | Questions<'at-least' | 'at-most', number | null>
  /** Within the last days, or longer ago than those; within the next days. */
  | Questions<'in-last' | 'not-in-last' | 'in-next', number | null>
  /** A day as "2026-11-24", the day itself included. */
  | Questions<'from-day' | 'to-day', string>
  | Questions<'is', boolean>
  | Questions<'any-of' | 'none-of', string[]>
  | Questions<'known' | 'unknown', null>;

export type RuleOp = Rule['op'];

export const NO_FILTER: Group = { join: 'all', parts: [] };

export const isGroup = (part: Part): part is Group => 'parts' in part;

/** Whether a rule has what it takes to ask, and a group a rule that does. */
export function isAsking(part: Part): boolean {
  if (isGroup(part)) return part.parts.some(isAsking);
  if (part.op === 'known' || part.op === 'unknown') return true;
  if (typeof part.value === 'string') return part.value.trim() !== '';
  return Array.isArray(part.value) ? part.value.length > 0 : part.value !== null;
}

/** A group without one of its parts. */
export const withoutPart = (group: Group, index: number): Group => ({
  ...group,
  parts: group.parts.filter((_, each) => each !== index),
});

/** A group with another part in the place of one of its own. */
export const withPart = (group: Group, index: number, part: Part): Group => ({
  ...group,
  parts: group.parts.map((old, each) => (each === index ? part : old)),
});
