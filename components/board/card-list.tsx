import { useDroppable } from '@dnd-kit/core';
import { SortableContext, type SortingStrategy } from '@dnd-kit/sortable';
import { Fragment, memo, useEffect, useMemo, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { BoardCard } from './board-card.tsx';
import { useBoardContext } from './board-context.ts';
import type { DropData } from './collision.ts';

/** Nothing makes room during a drag: a line shows where the card will land. */
const HOLD_STILL: SortingStrategy = () => null;

interface CardListProps {
  stage: Stage;
  leads: readonly Lead[];
  headingId: string;
  /** The card above which the insertion line stands; 'end' below all, null nowhere. */
  insertBefore: string | null;
  /** The card lifted by keyboard. */
  liftedId: string | null;
  carrying: boolean;
}

/** The cards of one stage. Only these mounted ones are known to the drag. */
export const CardList = memo(function CardList({
  stage,
  leads,
  headingId,
  insertBefore,
  liftedId,
  carrying,
}: CardListProps) {
  const { board, now, actions } = useBoardContext();
  const { setNodeRef } = useDroppable({
    id: `list:${stage.id}`,
    data: { kind: 'list', stageId: stage.id } satisfies DropData,
  });
  const [lastId, setLastId] = useState<string | null>(null);
  const tabStopId = tabStop(leads, lastId);
  const ids = useMemo(() => leads.map(({ id }) => id), [leads]);
  const count = board.tallies.get(stage.id)?.count ?? leads.length;
  return (
    <div ref={setNodeRef} className="cards-w">
      <SortableContext items={ids} strategy={HOLD_STILL}>
        <ol className="cards" aria-labelledby={headingId}>
          {leads.map((lead) => (
            <Fragment key={lead.id}>
              {lead.id === insertBefore && <InsertionLine />}
              <BoardCard
                lead={lead}
                stage={stage}
                now={now}
                lookup={board.lookups.get(lead.id) ?? null}
                lifted={lead.id === liftedId}
                tabStop={lead.id === tabStopId}
                onFocus={setLastId}
                onMenu={actions.openMenu}
              />
            </Fragment>
          ))}
          {insertBefore === 'end' && <InsertionLine />}
          {leads.length < count && <MoreCards stageId={stage.id} />}
        </ol>
      </SortableContext>
      {leads.length === 0 && !carrying && <NoCards stage={stage} />}
    </div>
  );
});

const InsertionLine = () => <li className="ins" aria-hidden="true" />;

/** Loads the next page a little before its place comes into view. */
function MoreCards({ stageId }: { stageId: string }) {
  const { readMore } = useBoardContext().actions;
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) readMore(stageId);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [stageId, readMore]);
  return (
    <li ref={ref} className="more">
      <button type="button" className="btn g sm" onClick={() => readMore(stageId)}>
        Show more
      </button>
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

/** Tab stops once per column, at the card that had the focus last; arrows reach the others. */
const tabStop = (leads: readonly Lead[], lastId: string | null): string | null =>
  leads.some(({ id }) => id === lastId) ? lastId : (leads[0]?.id ?? null);
