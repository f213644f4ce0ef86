import { useSortable } from '@dnd-kit/sortable';
import { Move } from 'lucide-react';
import { memo, useMemo } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { IconButton } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import type { DatasetId } from '@/lib/domain/dataset.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { DropData } from './collision.ts';
import { cardView } from './card-view.ts';
import { LeadCard } from './lead-card.tsx';

export interface BoardCardProps {
  lead: Lead;
  stage: Stage;
  now: number;
  lookup: DatasetId | null;
  /** Lifted by keyboard. */
  lifted: boolean;
  /** Whether Tab stops at this card; the others of its column are reached by arrows. */
  tabStop: boolean;
  onFocus: (leadId: string) => void;
  onMenu: (leadId: string) => void;
}

const STAY = () => false;

/** A card in its place: dragged by pointer, one link for keyboard and screen reader. */
export const BoardCard = memo(function BoardCard({ lifted, ...body }: BoardCardProps) {
  const { lead, stage } = body;
  const { setNodeRef, listeners, isDragging } = useSortable({
    id: lead.id,
    data: { kind: 'card', stageId: stage.id } satisfies DropData,
    animateLayoutChanges: STAY,
  });
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      className={classNames('card', isDragging && 'slot', lifted && 'lifted')}
      data-lead-id={lead.id}
    >
      <CardBody {...body} />
    </li>
  );
});

/** Rendered apart: a drag renders every card's frame on each change of place, but not its contents. */
const CardBody = memo(function CardBody({
  lead,
  stage,
  now,
  lookup,
  tabStop,
  onFocus,
  onMenu,
}: Omit<BoardCardProps, 'lifted'>) {
  const view = useMemo(() => cardView(lead, { stage, now, lookup }), [lead, stage, now, lookup]);
  return (
    <>
      <a
        className="cover"
        href={hrefOf({ screen: 'lead', leadId: lead.id })}
        aria-label={view.name}
        draggable={false}
        tabIndex={tabStop ? 0 : -1}
        onFocus={() => onFocus(lead.id)}
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
