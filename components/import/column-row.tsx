import { Chip } from '@/components/ui/chip.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { Select } from '@/components/ui/field.tsx';
import type { ImportField } from '@/lib/domain/import-field.ts';
import { FIELD_GROUPS, targetFor, targetLabel } from './column-fields.ts';
import { standingOf, withTarget, type ColumnStanding, type Draft } from './draft.ts';

const STANDING: Record<ColumnStanding, { words: string; tone?: 'pos' | 'warn' | 'acc' }> = {
  matched: { words: 'Matched', tone: 'pos' },
  check: { words: 'Check', tone: 'warn' },
  chosen: { words: 'You chose', tone: 'acc' },
  'not-imported': { words: 'Not imported' },
};

/** One column of the file: its name, its first value, and what it becomes. */
export function ColumnRow({
  draft,
  index,
  onChange,
}: {
  draft: Draft;
  index: number;
  onChange: (draft: Draft) => void;
}) {
  const { preview, columns } = draft;
  const name = preview.headers[index] ?? '';
  const target = columns[index]?.target ?? null;
  const others = columns.map((column, other) => (other === index ? null : column.target));
  const standing = standingOf(draft, index);
  const choose = (value: string) =>
    onChange(
      withTarget(
        draft,
        index,
        value === '' ? null : targetFor(value as ImportField, target, others),
      ),
    );
  const { words, tone } = STANDING[standing];
  return (
    <li className={classNames('imp-col', standing === 'check' && 'check')}>
      <span className="sb el" title={name}>
        {name}
      </span>
      <span className="imp-value el">{firstValue(draft, index)}</span>
      <Select
        label={`${name} goes to`}
        labelHidden
        small
        value={target?.field ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Do not import</option>
        {target?.field === 'source' && <option value="source">{targetLabel(target)}</option>}
        {FIELD_GROUPS.map(({ label, fields }) => (
          <optgroup key={label} label={label}>
            {fields.map((field) => (
              <option key={field} value={field}>
                {targetLabel(targetFor(field, target, others))}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <span className="imp-standing">
        <Chip tone={tone}>{words}</Chip>
      </span>
    </li>
  );
}

function firstValue({ preview }: Draft, index: number): string {
  const row = preview.rows.find(({ cells }) => (cells[index] ?? '') !== '');
  return row?.cells[index]?.slice(0, 80) ?? '';
}
