import { DropdownMenu } from 'radix-ui';
import { useMemo } from 'react';
import { Field, Select } from '@/components/ui/field.tsx';
import type { Field as FilterField, FieldUnit } from '@/lib/filter/field.ts';
import type { Rule } from '@/lib/filter/filter.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import type { ValueWords } from './filter-words.ts';

interface ValueProps {
  rule: Rule;
  field: FilterField<LeadRow>;
  rows: readonly LeadRow[];
  words: ValueWords;
  onChange: (rule: Rule) => void;
}

const UNIT_SIGNS: Partial<Record<FieldUnit, string>> = {
  money: '$',
  cents: '$',
  percent: '%',
  days: 'days',
  sqft: 'sf',
};

/** Where the value of a rule is typed or picked; nothing for questions that need none. */
export function RuleValue({ rule, field, rows, words, onChange }: ValueProps) {
  if (rule.op === 'known' || rule.op === 'unknown') return null;
  if (rule.op === 'is')
    return (
      <Select
        small
        labelHidden
        label="Value"
        value={String(rule.value)}
        onChange={(event) => onChange({ ...rule, value: event.target.value === 'true' })}
      >
        <option value="true">yes</option>
        <option value="false">no</option>
      </Select>
    );
  if (rule.op === 'any-of' || rule.op === 'none-of')
    return (
      <ChoiceValue
        {...{ field, rows, words }}
        value={rule.value}
        onChange={(value) => onChange({ ...rule, value })}
      />
    );
  if (typeof rule.value === 'string')
    return (
      <Field
        small
        labelHidden
        label="Value"
        type={rule.op.endsWith('-day') ? 'date' : 'text'}
        value={rule.value}
        onChange={(event) => onChange({ ...rule, value: event.target.value })}
      />
    );
  return (
    <Field
      small
      labelHidden
      label="Value"
      type="number"
      inputMode="decimal"
      value={rule.value ?? ''}
      after={<span className="mm">{unitSign(field)}</span>}
      onChange={(event) => onChange({ ...rule, value: numberIn(event.target.value) })}
    />
  );
}

const unitSign = (field: FilterField<LeadRow>): string | undefined =>
  field.kind === 'date' ? 'days' : field.kind === 'number' ? UNIT_SIGNS[field.unit] : undefined;

function numberIn(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? null : value;
}

/** More than these nobody looks through; what is searched for is found by searching. */
const MOST_CHOICES = 200;

function ChoiceValue({
  field,
  rows,
  words,
  value,
  onChange,
}: Pick<ValueProps, 'field' | 'rows' | 'words'> & {
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const choices = useMemo(() => choicesOf(field, rows, value), [field, rows, value]);
  const toggle = (choice: string, on: boolean) =>
    onChange(on ? [...value, choice] : value.filter((each) => each !== choice));
  const shown = value.map((each) => words(field.id, each)).join(', ');
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="in sm sel flt-choice">
        <span className="vh">Values: </span>
        <span className="el">{shown || 'Pick'}</span>
      </DropdownMenu.Trigger>
      {/* No portal: in a sheet, what is outside of it cannot be reached. */}
      <DropdownMenu.Content className="menu flt-menu" align="start" collisionPadding={8}>
        {choices.map((choice) => (
          <DropdownMenu.CheckboxItem
            key={choice}
            className="it"
            checked={value.includes(choice)}
            // Several are picked in one go.
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(on) => toggle(choice, on)}
          >
            <span className="flt-tick">
              <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
            </span>
            {words(field.id, choice)}
          </DropdownMenu.CheckboxItem>
        ))}
        {choices.length === 0 && <DropdownMenu.Label className="lb">None yet</DropdownMenu.Label>}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

/** What leads have in a field, the most frequent first, and what is picked already. */
function choicesOf(
  field: FilterField<LeadRow>,
  rows: readonly LeadRow[],
  picked: readonly string[],
): string[] {
  if (field.kind !== 'choice') return [];
  const counts = new Map<string, number>(picked.map((each) => [each, 0]));
  for (const row of rows) {
    const value = field.read(row);
    for (const each of typeof value === 'string' ? [value] : (value ?? []))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, times], [b, others]) => others - times || a.localeCompare(b))
    .slice(0, MOST_CHOICES)
    .map(([choice]) => choice);
}
