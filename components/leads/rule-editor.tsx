import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/button.tsx';
import { Select } from '@/components/ui/field.tsx';
import { OPS, type Field } from '@/lib/filter/field.ts';
import type { Rule, RuleOp } from '@/lib/filter/filter.ts';
import { LEAD_FIELDS, LEAD_FIELD_TABLE } from '@/lib/lead-list/lead-fields.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import { OP_WORDS, type ValueWords } from './filter-words.ts';
import { RuleValue } from './rule-value.tsx';

const GROUPS = [...Map.groupBy(LEAD_FIELDS, ({ group }) => group)];

/** One condition: a field, how it is asked, and the value. */
export function RuleEditor({
  rule,
  before,
  rows,
  words,
  onChange,
  onRemove,
}: {
  rule: Rule;
  /** The word before it: "Where", "and", "or". */
  before: string;
  rows: readonly LeadRow[];
  words: ValueWords;
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}) {
  const field = LEAD_FIELD_TABLE.get(rule.field);
  return (
    <div className="flt-rule">
      <span className="flt-word">{before}</span>
      <Select
        small
        labelHidden
        label="Field"
        value={rule.field}
        onChange={(event) => onChange(newRule(event.target.value))}
      >
        <FieldOptions />
      </Select>
      {field && (
        <Select
          small
          labelHidden
          label="Asks"
          value={rule.op}
          onChange={(event) => onChange(withOp(rule, event.target.value as RuleOp, field))}
        >
          {OPS[field.kind].map((op) => (
            <option key={op} value={op}>
              {OP_WORDS[op]}
            </option>
          ))}
        </Select>
      )}
      {field && <RuleValue {...{ rule, field, rows, words, onChange }} />}
      <IconButton size="sm" label="Remove this rule" icon={<X />} onClick={onRemove} />
    </div>
  );
}

/** All fields, under their headings, as `<option>`s. */
export const FieldOptions = () =>
  GROUPS.map(([group, fields]) => (
    <optgroup key={group} label={group}>
      {fields.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </optgroup>
  ));

/** A rule about a field with the usual question, and no answer yet. */
export function newRule(fieldId: string): Rule {
  const field = LEAD_FIELD_TABLE.get(fieldId);
  const [op = 'known' as const] = field === undefined ? [] : OPS[field.kind];
  return emptyRule(fieldId, op);
}

/** Another question; the value stays where both are asked with one of its kind. */
function withOp(rule: Rule, op: RuleOp, { id }: Field<LeadRow>): Rule {
  const next = emptyRule(id, op);
  const keeps = rule.value !== null && typeof next.value === typeof rule.value;
  const bothDays = op.endsWith('-day') === rule.op.endsWith('-day');
  const isNumber =
    next.value === null && typeof rule.value === 'number' && op !== 'known' && op !== 'unknown';
  return (keeps && bothDays) || isNumber ? ({ ...next, value: rule.value } as Rule) : next;
}

const NO_ANSWER: { [Op in RuleOp]: Extract<Rule, { op: Op }>['value'] } = {
  contains: '',
  excludes: '',
  'from-day': '',
  'to-day': '',
  is: true,
  'any-of': [],
  'none-of': [],
  'at-least': null,
  'at-most': null,
  'in-last': null,
  'not-in-last': null,
  'in-next': null,
  known: null,
  unknown: null,
};

const emptyRule = (field: string, op: RuleOp): Rule =>
  ({ field, op, value: NO_ANSWER[op] }) as Rule;
