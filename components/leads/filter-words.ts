import { siteName } from '@/components/app/site-name.ts';
import { formatMoney } from '@/components/ui/format.ts';
import { STATUS_WORDS } from '@/lib/domain/status-words.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { Field, FieldUnit } from '@/lib/filter/field.ts';
import {
  isAsking,
  isGroup,
  type Group,
  type Part,
  type Rule,
  type RuleOp,
} from '@/lib/filter/filter.ts';
import type { LookupOutcome, LeadRow } from '@/lib/lead-list/lead-row.ts';
import { LEAD_FIELD_TABLE } from '@/lib/lead-list/lead-fields.ts';

/** What operators are called in the builder. */
export const OP_WORDS: Record<RuleOp, string> = {
  contains: 'contains',
  excludes: 'does not contain',
  'at-least': 'at least',
  'at-most': 'at most',
  'in-last': 'in the last',
  'not-in-last': 'not in the last',
  'in-next': 'in the next',
  'from-day': 'on or after',
  'to-day': 'on or before',
  is: 'is',
  'any-of': 'is',
  'none-of': 'is not',
  known: 'is known',
  unknown: 'is not known',
};

const OUTCOME_WORDS: Record<LookupOutcome | 'never', string> = {
  never: 'never looked up',
  found: 'found',
  'no-match': 'no match',
  'under-way': 'under way',
  failed: 'failed',
};

/** Says what the stored words of a field mean to the user: names of stages, sites and statuses. */
export type ValueWords = (fieldId: string, value: string) => string;

/** Words for the values of choices; stages by the names the user gave them. */
export function valueWords(stages: readonly Stage[]): ValueWords {
  const names = new Map(stages.map(({ id, name }) => [id, name]));
  return (fieldId, value) => {
    if (fieldId === 'stage') return names.get(value) ?? value;
    if (fieldId === 'sites') return siteName(value);
    if (fieldId === 'status') return STATUS_WORDS[value as keyof typeof STATUS_WORDS] ?? value;
    if (fieldId.startsWith('lookup:'))
      return OUTCOME_WORDS[value as keyof typeof OUTCOME_WORDS] ?? value;
    return value;
  };
}

/** A rule in two parts, as a chip shows it: "Equity" and "≥ 40 %". */
export function ruleWords(rule: Rule, words: ValueWords): { field: string; asks: string } {
  const field = LEAD_FIELD_TABLE.get(rule.field);
  const orUnknown = rule.orUnknown === true ? ' or not known' : '';
  return {
    field: field?.label ?? rule.field,
    asks: isAsking(rule) ? askWords(rule, field, words) + orUnknown : '…',
  };
}

/** Part of a filter as one phrase: "Equity ≥ 40 %", "any of: Beds ≥ 3, Stage is New". */
export function partWords(part: Part, words: ValueWords): string {
  if (isGroup(part)) return `${joinWords(part)}: ${groupWords(part, words)}`;
  const { field, asks } = ruleWords(part, words);
  return `${field} ${asks}`;
}

export const joinWords = ({ join }: Group): string => (join === 'any' ? 'any of' : 'all of');

/** The rules of a group, with what joins them between. */
export const groupWords = ({ join, parts }: Group, words: ValueWords): string =>
  parts.map((part) => partWords(part, words)).join(join === 'any' ? ', or ' : ', and ');

function askWords(rule: Rule, field: Field<LeadRow> | undefined, words: ValueWords): string {
  const verb = OP_WORDS[rule.op];
  if (rule.op === 'contains' || rule.op === 'excludes') return `${verb} “${rule.value.trim()}”`;
  if (rule.op === 'is') return rule.value ? 'yes' : 'no';
  if (rule.op === 'any-of' || rule.op === 'none-of')
    return `${verb} ${rule.value.map((each) => words(rule.field, each)).join(' or ')}`;
  if (rule.op === 'at-least' || rule.op === 'at-most') {
    const unit = field?.kind === 'number' ? field.unit : 'count';
    return `${rule.op === 'at-least' ? '≥' : '≤'} ${UNIT_WORDS[unit](rule.value ?? 0)}`;
  }
  if (rule.value === null) return verb;
  return typeof rule.value === 'number' ? `${verb} ${rule.value} d` : `${verb} ${rule.value}`;
}

const plain = (value: number): string => value.toLocaleString('en-US');

const UNIT_WORDS: Record<FieldUnit, (value: number) => string> = {
  money: (value) => formatMoney(value),
  cents: (value) => `$${value.toFixed(2)}`,
  percent: (value) => `${plain(value)} %`,
  days: (value) => `${plain(value)} d`,
  sqft: (value) => `${plain(value)} sf`,
  year: String,
  count: plain,
};
