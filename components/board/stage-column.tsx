import { useId } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { useBoardContext, useCarryContext } from './board-context.ts';
import { changesPlace, type Carry } from './carry.ts';
import { CardList } from './card-list.tsx';
import { CardSkeleton } from './card-skeleton.tsx';
import { gapOf } from './place.ts';
import { StageHeader } from './stage-header.tsx';

/** A stage with its cards: the one column of the panel, or one of several in a tab. */
export function StageColumn({ stage }: { stage: Stage }) {
  const { board, columns, view, actions } = useBoardContext();
  const carry = useCarryContext();
  const headingId = useId();
  const wide = view.layout === 'wide';
  const column = columns.get(stage.id);
  const target = carry !== null && carry.place?.stageId === stage.id;
  return (
    <section
      className={classNames('col', target && 'tgt')}
      id={`stage-${stage.id}`}
      data-stage-id={stage.id}
      role={wide ? undefined : 'tabpanel'}
      aria-labelledby={wide ? headingId : `tab-${stage.id}`}
    >
      <StageHeader
        stage={stage}
        tally={board.tallies.get(stage.id)}
        headingId={headingId}
        onCollapse={
          wide && stage.kind !== 'open' ? () => actions.setRailOpen(stage.id, false) : null
        }
      />
      {column === undefined ? (
        <CardSkeletons />
      ) : (
        <CardList
          stage={stage}
          column={column}
          headingId={headingId}
          gap={landingGap(carry, stage.id)}
          carry={carry?.home.stageId === stage.id ? carry : null}
          carrying={carry !== null}
        />
      )}
    </section>
  );
}

/** The gap in which a carried card would land here; null when it would not. */
function landingGap(carry: Carry | null, stageId: string): number | null {
  if (carry?.place?.stageId !== stageId || !changesPlace(carry)) return null;
  return gapOf(carry.place, carry.home);
}

/** Cards that are being read, in the same shape. */
export function CardSkeletons() {
  return (
    <div className="cards late-in" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="card sk-card">
          <CardSkeleton />
        </div>
      ))}
    </div>
  );
}
