import {
  closestCenter,
  DndContext,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { flushSync } from 'react-dom';
import { columnLabel } from '@/lib/csv/column-set.ts';
import type { ColumnId } from '@/lib/csv/columns.ts';
import type { OwnColumnSet } from '@/lib/domain/column-set.ts';
import { ColumnItem } from './column-item.tsx';
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
  const sensors = useSensors(useSensor(MouseSensor), useSensor(TouchSensor));
  const ids = columns.map(({ id }) => id);
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))];
    if (from !== to) onChange(moveColumn(columns, from, to));
  };
  const move = (index: number, by: -1 | 1, button: HTMLElement) => {
    flushSync(() => onChange(moveColumn(columns, index, index + by)));
    // The row moved in the document, and with it the focus would be lost.
    button.focus();
  };
  const leaveOut = (index: number, row: Element | null) => {
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    flushSync(() => onChange(columns.toSpliced(index, 1)));
    beside?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="exp-columns" aria-label="Columns of the file">
          {columns.map(({ id, header }, index) => (
            <ColumnItem
              key={id}
              id={id}
              label={columnLabel(id as ColumnId)}
              header={header}
              onHeader={(next) => onChange(columns.with(index, { id, header: next }))}
              onMove={(by, button) => move(index, by, button)}
              onLeaveOut={(row) => leaveOut(index, row)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
