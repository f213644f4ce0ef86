import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { flushSync } from 'react-dom';
import { IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { columnLabel } from '@/lib/csv/column-set.ts';
import type { ColumnId } from '@/lib/csv/columns.ts';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { moveColumn } from './draft-column-set.ts';

type Columns = OwnColumnSet['columns'];

/** The columns of a set in their order, each with its header in the file. */
export function ColumnList({
  columns,
  onChange,
}: {
  columns: Columns;
  onChange: (columns: Columns) => void;
}) {
  const move = (index: number, by: -1 | 1, button: HTMLElement) => {
    flushSync(() => onChange(moveColumn(columns, index, by)));
    // The row moved in the document, and with it the focus would be lost.
    button.focus();
  };
  const leaveOut = (index: number, row: Element | null) => {
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    flushSync(() => onChange(columns.toSpliced(index, 1)));
    beside?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  };
  return (
    <ol className="exp-columns" aria-label="Columns of the file">
      {columns.map(({ id, header }, index) => {
        const label = columnLabel(id as ColumnId);
        return (
          <li key={id}>
            <IconButton
              label={`${label} up`}
              icon={<ArrowUp />}
              size="sm"
              onClick={(event) => move(index, -1, event.currentTarget)}
            />
            <IconButton
              label={`${label} down`}
              icon={<ArrowDown />}
              size="sm"
              onClick={(event) => move(index, 1, event.currentTarget)}
            />
            <Field
              label={`Header of ${label}`}
              labelHidden
              small
              value={header}
              maxLength={60}
              onChange={(event) =>
                onChange(columns.with(index, { id, header: event.target.value }))
              }
            />
            <IconButton
              label={`Leave out ${label}`}
              icon={<X />}
              size="sm"
              onClick={(event) => leaveOut(index, event.currentTarget.closest('li'))}
            />
          </li>
        );
      })}
    </ol>
  );
}
