import { useDroppable } from '@dnd-kit/core';
import { classNames } from '@/components/ui/class-names.ts';
import { formatCountShort } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { Stage } from '@/lib/domain/stage.ts';
import { useBoardContext, useCarryContext } from './board-context.ts';
import type { DropData } from './collision.ts';

/** A closed stage at the edge of the wide board: a drop target, and a column when opened. */
export function StageRail({ stage }: { stage: Stage }) {
  const { board, actions } = useBoardContext();
  const carry = useCarryContext();
  const data: DropData = { kind: 'stage', stageId: stage.id };
  const { setNodeRef } = useDroppable({ id: `stage:${stage.id}`, data });
  const count = board.tallies.get(stage.id)?.count ?? 0;
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={classNames('rail', carry?.place?.stageId === stage.id && 'over')}
      data-stage-id={stage.id}
      aria-expanded={false}
      onClick={() => actions.setRailOpen(stage.id, true)}
    >
      <StageGlyph stage={stage} />
      <span className="v">{stage.name}</span>
      <span className="n">
        {formatCountShort(count)}
        <span className="vh"> {count === 1 ? 'lead' : 'leads'}</span>
      </span>
    </button>
  );
}
