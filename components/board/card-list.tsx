import { useDroppable } from '@dnd-kit/core';
import { SortableContext, type SortingStrategy } from '@dnd-kit/sortable';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { BoardCard } from './board-card.tsx';
import { useBoardContext } from './board-context.ts';
import { changesPlace } from './carry.ts';
import type { DropData } from './collision.ts';

/** Nothing makes room during a drag: a line shows where the card will land. */
const HOLD_STILL: SortingStrategy = () => null;

/** The cards of one stage. Only these mounted ones are known to the drag. */
export function CardList({
  stage,
  leads,
  headingId,
}: {
  stage: Stage;
  leads: readonly Lead[];
  headingId: string;
}) {
  const { board, carry, now, openMenu } = useBoardContext();
  const data: DropData = { kind: 'list', stageId: stage.id };
  const { setNodeRef } = useDroppable({ id: `list:${stage.id}`, data });
  const [lastId, setLastId] = useState<string | null>(null);
  const tabStopId = tabStop(leads, lastId);
  const lineIndex =
    carry?.place?.stageId === stage.id && changesPlace(carry) ? carry.place.index : -1;
  const count = board.tallies.get(stage.id)?.count ?? leads.length;
  const others = leads.filter(({ id }) => id !== carry?.lead.id);
  const lineAt = lineIndex === -1 ? null : (others[lineIndex]?.id ?? 'end');
  return (
    <div ref={setNodeRef} className="cards-w">
      <SortableContext items={leads.map(({ id }) => id)} strategy={HOLD_STILL}>
        <ol className="cards" aria-labelledby={headingId}>
          {leads.map((lead) => (
            <Fragment key={lead.id}>
              {lead.id === lineAt && <InsertionLine />}
              <BoardCard
                lead={lead}
                stage={stage}
                now={now}
                lookup={board.lookups.get(lead.id) ?? null}
                lifted={lead.id === carry?.lead.id && carry.by === 'keyboard'}
                tabStop={lead.id === tabStopId}
                onFocus={setLastId}
                onMenu={openMenu}
              />
            </Fragment>
          ))}
          {lineAt === 'end' && <InsertionLine />}
          {leads.length < count && <MoreCards stageId={stage.id} />}
        </ol>
      </SortableContext>
      {leads.length === 0 && carry === null && <NoCards stage={stage} />}
    </div>
  );
}

const InsertionLine = () => <li className="ins" aria-hidden="true" />;

/** Loads the next page a little before its place comes into view. */
function MoreCards({ stageId }: { stageId: string }) {
  const { readMore } = useBoardContext();
  const ref = useRef<HTMLLIElement>(null);
  const more = useRef(readMore);
  useEffect(() => {
    more.current = readMore;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more.current(stageId);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [stageId]);
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
