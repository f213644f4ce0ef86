import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Sort } from '@/lib/filter/sort-order.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import { shownColumns, withMoved, withWidth, type PlacedColumn } from './column-layout.ts';
import type { CellContext, LeadColumn } from './lead-columns.tsx';
import { PickAll, PickBox } from './pick-box.tsx';
import { pressedSort } from './sorting.ts';
import type { Picks } from './use-picks.ts';
import { useVirtualRows } from './virtual-rows.ts';

const ROW_HEIGHT = 33;
const BOX_WIDTH = 48;
const WIDTH_STEP = 16;

interface TableProps {
  rows: readonly LeadRow[];
  picks: Picks;
  context: CellContext;
  sorts: readonly Sort[];
  layout: readonly PlacedColumn[];
  onSorts: (sorts: readonly Sort[]) => void;
  onLayout: (layout: readonly PlacedColumn[]) => void;
}

/** The wide list: rows are drawn as they come on screen, columns are the user's. */
export function LeadTable({ rows, picks, context, layout, ...head }: TableProps) {
  const { ref, items, before, after, measure } = useVirtualRows(rows.length, ROW_HEIGHT);
  const columns = shownColumns(layout, BOX_WIDTH);
  const width = columns.reduce((sum, { placed }) => sum + placed.width, BOX_WIDTH);
  return (
    <table
      className="tb leads-table"
      ref={(table) => {
        ref.current = table;
      }}
      style={{ minWidth: width }}
      aria-rowcount={rows.length + 1}
    >
      <colgroup>
        <col style={{ width: BOX_WIDTH }} />
        {columns.map(({ placed }) => (
          <col key={placed.id} style={{ width: placed.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th className="pin" style={{ left: 0 }}>
            <PickAll picks={picks} />
          </th>
          {columns.map((shown) => (
            <ColumnHead key={shown.column.id} {...shown} {...head} layout={layout} />
          ))}
        </tr>
      </thead>
      <tbody>
        {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
        {items.map(({ index }) => {
          const row = rows[index];
          return (
            row && <TableRow key={row.id} {...{ row, index, columns, picks, context, measure }} />
          );
        })}
        {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
      </tbody>
    </table>
  );
}

function TableRow({
  row,
  index,
  columns,
  picks,
  context,
  measure,
}: Pick<TableProps, 'picks' | 'context'> & {
  row: LeadRow;
  index: number;
  columns: ReturnType<typeof shownColumns>;
  measure: (row: HTMLElement | null) => void;
}) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={picks.has(row.id) ? 'on' : undefined}
    >
      <td className="pin" style={{ left: 0 }}>
        <PickBox row={row} picks={picks} />
      </td>
      {columns.map(({ column, left }) => (
        <td
          key={column.id}
          className={cellClass(column, left)}
          style={left === null ? undefined : { left }}
        >
          {column.cell(row, context)}
        </td>
      ))}
    </tr>
  );
}

const cellClass = ({ isNumber }: LeadColumn, left: number | null): string =>
  ['el', isNumber && 'n', left !== null && 'pin'].filter(Boolean).join(' ');

/** Sorts by a press, by more with Shift; Alt and the arrows make it wider, with Shift move it. */
function ColumnHead({
  column,
  placed,
  left,
  sorts,
  layout,
  onSorts,
  onLayout,
}: Pick<TableProps, 'sorts' | 'layout' | 'onSorts' | 'onLayout'> & {
  column: LeadColumn;
  placed: PlacedColumn;
  left: number | null;
}) {
  const place = sorts.findIndex(({ field }) => field === column.sort);
  const sort = sorts[place];
  const press = (event: MouseEvent) =>
    onSorts(pressedSort(sorts, column.sort, column.mostFirst === true, event.shiftKey));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const by = event.key === 'ArrowLeft' ? -1 : 1;
    onLayout(
      event.shiftKey
        ? withMoved(layout, column.id, by)
        : withWidth(layout, column.id, placed.width + by * WIDTH_STEP),
    );
  };
  return (
    <th
      className={cellClass(column, left)}
      style={left === null ? undefined : { left }}
      aria-sort={sort && (sort.descending ? 'descending' : 'ascending')}
    >
      <button type="button" className="leads-head" onClick={press} onKeyDown={onKeyDown}>
        <span className="el">{column.label}</span>
        {sort && (sort.descending ? <ArrowDown /> : <ArrowUp />)}
        {sorts.length > 1 && place !== -1 && <span className="n">{place + 1}</span>}
      </button>
      <ResizeHandle
        width={placed.width}
        onWidth={(width) => onLayout(withWidth(layout, column.id, width))}
      />
    </th>
  );
}

/** Drawn on with the mouse; by keyboard the head itself is asked. */
function ResizeHandle({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const start = (down: PointerEvent<HTMLSpanElement>) => {
    const handle = down.currentTarget;
    handle.setPointerCapture(down.pointerId);
    const stop = new AbortController();
    const move = (event: globalThis.PointerEvent) => onWidth(width + event.clientX - down.clientX);
    handle.addEventListener('pointermove', move, { signal: stop.signal });
    handle.addEventListener('lostpointercapture', () => stop.abort(), { once: true });
  };
  return <span className="leads-grip" aria-hidden="true" onPointerDown={start} />;
}
