import { ArrowDown, ArrowUp, Columns3, Pin, PinOff } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Toggle } from '@/components/ui/field.tsx';
import { Sheet } from '@/components/ui/sheet.tsx';
import {
  DEFAULT_LAYOUT,
  withMoved,
  withPinned,
  withShown,
  type PlacedColumn,
} from './column-layout.ts';
import { LEAD_COLUMNS } from './lead-columns.tsx';

/** Which columns the table shows, in what order, and which stay at its left edge. */
export function ColumnChooser({
  layout,
  onLayout,
}: {
  layout: readonly PlacedColumn[];
  onLayout: (layout: readonly PlacedColumn[]) => void;
}) {
  const [open, setOpen] = useState(false);
  const hidden = LEAD_COLUMNS.filter(({ id }) => !layout.some((placed) => placed.id === id));
  return (
    <>
      <IconButton label="Columns" icon={<Columns3 />} onClick={() => setOpen(true)} />
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title="Columns"
        footer={<Button onClick={() => onLayout(DEFAULT_LAYOUT)}>As it was at first</Button>}
      >
        <ul className="leads-columns">
          {layout.map((placed) => (
            <ShownColumn key={placed.id} {...{ placed, layout, onLayout }} />
          ))}
          {hidden.map(({ id, label }) => (
            <li key={id}>
              <Toggle
                look="checkbox"
                checked={false}
                onChange={() => onLayout(withShown(layout, id, true))}
              >
                {label}
              </Toggle>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}

function ShownColumn({
  placed,
  layout,
  onLayout,
}: {
  placed: PlacedColumn;
  layout: readonly PlacedColumn[];
  onLayout: (layout: readonly PlacedColumn[]) => void;
}) {
  const { id, pinned } = placed;
  const label = LEAD_COLUMNS.find((column) => column.id === id)?.label ?? id;
  return (
    <li>
      <Toggle look="checkbox" checked onChange={() => onLayout(withShown(layout, id, false))}>
        {label}
      </Toggle>
      <IconButton
        size="sm"
        label={pinned ? `Let ${label} scroll` : `Pin ${label}`}
        icon={pinned ? <PinOff /> : <Pin />}
        aria-pressed={pinned}
        onClick={() => onLayout(withPinned(layout, id, !pinned))}
      />
      <IconButton
        size="sm"
        label={`Move ${label} up`}
        icon={<ArrowUp />}
        onClick={() => onLayout(withMoved(layout, id, -1))}
      />
      <IconButton
        size="sm"
        label={`Move ${label} down`}
        icon={<ArrowDown />}
        onClick={() => onLayout(withMoved(layout, id, 1))}
      />
    </li>
  );
}
