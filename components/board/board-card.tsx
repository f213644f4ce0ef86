import { useDraggable } from '@dnd-kit/core';
import { Move } from 'lucide-react';
import { memo, useCallback, useMemo, type RefCallback } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { IconButton } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { DropData } from './collision.ts';
import { cardView } from './card-view.ts';
import { LeadCard } from './lead-card.tsx';
import type { HeldCard } from './use-pinned-cards.ts';

export interface BoardCardProps {
  lead: Lead;
  stage: Stage;
  now: number;
  lookup: DatasetId | null;
  /** Its place in the stage, of how many, and where that is in the list. */
  index: number;
  total: number;
  top: number;
  measure: RefCallback<HTMLElement>;
  /** Lifted by keyboard. */
  lifted: boolean;
  /** Whether Tab stops at this card; the others of its column are reached by arrows. */
  tabStop: boolean;
  onFocus: (card: HeldCard) => void;
  onMenu: (leadId: string) => void;
}

/** A card in its place: dragged by pointer, one link for keyboard and screen reader. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { lifted, index, total, top, measure, ...body } = props;
  const { lead, stage } = body;
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: lead.id,
    data: { kind: 'card', stageId: stage.id, index } satisfies DropData,
  });
  const ref = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element);
      measure(element);
    },
    [setNodeRef, measure],
  );
  return (
    <li
      ref={ref}
      {...listeners}
      className={classNames('card', isDragging && 'slot', lifted && 'lifted')}
      style={{ top }}
      data-lead-id={lead.id}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
    >
      <CardBody {...body} index={index} />
    </li>
  );
});

/** Rendered apart: a drag renders every card's frame on each change of place, but not its contents. */
const CardBody = memo(function CardBody({
  lead,
  index,
  stage,
  now,
  lookup,
  tabStop,
  onFocus,
  onMenu,
}: Omit<BoardCardProps, 'lifted' | 'total' | 'top' | 'measure'>) {
  const view = useMemo(() => cardView(lead, { stage, now, lookup }), [lead, stage, now, lookup]);
  return (
    <>
      <a
        className="cover"
        href={hrefOf({ screen: 'lead', leadId: lead.id })}
        aria-label={view.name}
        draggable={false}
        tabIndex={tabStop ? 0 : -1}
        onFocus={() => onFocus({ lead, index })}
      />
      <LeadCard view={view} />
      <div className="hov">
        <IconButton
          label="Move, M"
          icon={<Move />}
          size="sm"
          tabIndex={-1}
          onClick={() => onMenu(lead.id)}
        />
      </div>
    </>
  );
});
