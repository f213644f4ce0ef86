import { defaultDropAnimation, DragOverlay } from '@dnd-kit/core';
import { createPortal } from 'react-dom';
import { useMediaQuery } from '@/components/app/use-media-query.ts';
import { useBoardContext, useCarryContext } from './board-context.ts';
import { carryWords, changesPlace } from './carry.ts';
import { cardView } from './card-view.ts';
import { LeadCard } from './lead-card.tsx';
import { hangBelowPointer, OVERLAY_STYLE } from './overlay-position.ts';

const MODIFIERS = [hangBelowPointer];

/** The flying card of a drag, and the line that says what a drop will do. */
export function CarryLayer() {
  const { board, now } = useBoardContext();
  const carry = useCarryContext();
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const stage = board.stages.find(({ id }) => id === carry?.home.stageId);
  // A card that lands elsewhere is already there; only a cancelled one flies back to its slot.
  const returns = carry === null || !changesPlace(carry);
  const overlay = (
    <DragOverlay
      dropAnimation={still || !returns ? null : { ...defaultDropAnimation, duration: 240 }}
      className="fly"
      style={OVERLAY_STYLE}
      modifiers={MODIFIERS}
    >
      {carry?.by === 'pointer' && stage && (
        <div className="card">
          <LeadCard compact view={cardView(carry.lead, { stage, now, lookup: null })} />
        </div>
      )}
    </DragOverlay>
  );
  return (
    <>
      {createPortal(overlay, document.body)}
      <StatusLine />
    </>
  );
}

/** Stays mounted, so that what appears in it is read out. */
function StatusLine() {
  const { board } = useBoardContext();
  const carry = useCarryContext();
  if (carry === null) return <output className="say" />;
  const [before, name, after] = carryWords(carry, board);
  return (
    <output className="say on">
      {before}
      <b>{name}</b>
      {after}
    </output>
  );
}
