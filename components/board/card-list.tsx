import { useDroppable } from '@dnd-kit/core';
import { memo, useEffect, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import type { Stage } from '@/lib/domain/stage.ts';
import { BoardCard } from './board-card.tsx';
import { useBoardContext } from './board-context.ts';
import { CardSkeleton } from './card-skeleton.tsx';
import type { Carry } from './carry.ts';
import type { DropData } from './collision.ts';
import { leadAt, type Column } from './column.ts';
import { usePinnedCards, type HeldCard } from './use-pinned-cards.ts';
import { useVirtualCards } from './use-virtual-cards.ts';

interface CardListProps {
  stage: Stage;
  column: Column;
  headingId: string;
  /** Above which card the insertion line stands; null when nothing would land here. */
  gap: number | null;
  /** The card on its way, when it is one of these. */
  carry: Carry | null;
  carrying: boolean;
}

/** The cards of one stage: those in view, and those the focus or the pointer holds on to. */
export const CardList = memo(function CardList(props: CardListProps) {
  const { stage, column, headingId, gap, carry, carrying } = props;
  const { board, view, now, actions } = useBoardContext();
  const { setNodeRef, node } = useDroppable({
    id: `list:${stage.id}`,
    data: { kind: 'list', stageId: stage.id } satisfies DropData,
  });
  const [last, setLast] = useState<HeldCard | null>(null);
  const carried = carry && { lead: carry.lead, index: carry.home.index };
  const pinned = usePinnedCards(stage.id, column, [last, carried]);
  const { items, height, measure, topOf } = useVirtualCards(column, {
    stageId: stage.id,
    pinned,
    list: node,
    scrolls: view.layout === 'wide' ? 'list' : 'body',
  });
  const leadOf = (index: number) => leadAt(column, index) ?? pinned.get(index) ?? null;
  const tabStopId = items.some(({ index }) => leadOf(index)?.id === last?.lead.id)
    ? last?.lead.id
    : column.leads[0]?.id;
  return (
    <div ref={setNodeRef} className="cards-w">
      <ol className="cards" aria-labelledby={headingId} style={{ height }}>
        {items.map(({ index, top }) => {
          const lead = leadOf(index);
          if (lead === null) return <UnreadCard key={index} index={index} top={top} />;
          return (
            <BoardCard
              key={lead.id}
              {...{ lead, stage, now, index, top, measure }}
              total={column.total}
              lookup={board.lookups.get(lead.id) ?? null}
              lifted={carry?.by === 'keyboard' && carry.lead.id === lead.id}
              tabStop={lead.id === tabStopId}
              onFocus={setLast}
              onMenu={actions.openMenu}
            />
          );
        })}
        {gap !== null && (
          <InsertionLine key={gap} top={topOf(gap)} follow={carry?.by === 'keyboard'} />
        )}
      </ol>
      {column.total === 0 && !carrying && <NoCards stage={stage} />}
    </div>
  );
});

/** Half the gap between cards, and half its own height. */
const ABOVE_CARD = 5.5;

/** Shows where a card will land; a card that arrow keys carry brings it into view. */
function InsertionLine({ top, follow }: { top: number; follow: boolean }) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (follow) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [follow]);
  return (
    <li
      ref={ref}
      className="ins"
      style={{ top: Math.max(0, top - ABOVE_CARD) }}
      aria-hidden="true"
    />
  );
}

/** In the place of a card that a fast scroll reached before it was read. */
function UnreadCard({ index, top }: { index: number; top: number }) {
  return (
    <li className="card sk-card late-in" style={{ top }} data-index={index} aria-hidden="true">
      <CardSkeleton />
    </li>
  );
}

function NoCards({ stage }: { stage: Stage }) {
  return (
    <EmptyState title={`Nothing in ${stage.name}`}>
      Drag a card here, or press <Kbd>M</Kbd> on a card.
    </EmptyState>
  );
}
