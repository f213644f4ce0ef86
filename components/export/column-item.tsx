import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';

interface ColumnItemProps {
  id: string;
  label: string;
  header: string;
  onHeader: (header: string) => void;
  onMove: (by: -1 | 1, button: HTMLElement) => void;
  onLeaveOut: (row: Element | null) => void;
}

/** One column of a set: dragged by its grip, or moved by its arrows. */
export function ColumnItem({ id, label, header, onHeader, onMove, onLeaveOut }: ColumnItemProps) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const style = {
    transform: CSS.Translate.toString(transform && { ...transform, x: 0 }),
    transition,
  };
  return (
    <li ref={setNodeRef} style={style} data-dragging={isDragging || undefined}>
      <span className="exp-grip" aria-hidden="true" {...listeners}>
        <GripVertical />
      </span>
      <IconButton
        label={`${label} up`}
        icon={<ArrowUp />}
        size="sm"
        onClick={(event) => onMove(-1, event.currentTarget)}
      />
      <IconButton
        label={`${label} down`}
        icon={<ArrowDown />}
        size="sm"
        onClick={(event) => onMove(1, event.currentTarget)}
      />
      <Field
        label={`Header of ${label}`}
        labelHidden
        small
        value={header}
        maxLength={60}
        onChange={(event) => onHeader(event.target.value)}
      />
      <IconButton
        label={`Leave out ${label}`}
        icon={<X />}
        size="sm"
        onClick={(event) => onLeaveOut(event.currentTarget.closest('li'))}
      />
    </li>
  );
}
