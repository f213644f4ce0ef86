import { useId } from 'react';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { useBoardContext, useCarryContext } from './board-context.ts';
import { changesPlace, type Carry } from './carry.ts';
import { CardList } from './card-list.tsx';
import { StageHeader } from './stage-header.tsx';

/** A stage with its cards: the one column of the panel, or one of several in a tab. */
export function StageColumn({ stage }: { stage: Stage }) {
  const { board, columns, view, actions } = useBoardContext();
  const carry = useCarryContext();
  const headingId = useId();
  const wide = view.layout === 'wide';
  const leads = columns.get(stage.id);
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
      {leads === undefined ? (
        <CardSkeletons />
      ) : (
        <CardList
          stage={stage}
          leads={leads}
          headingId={headingId}
          insertBefore={insertionPoint(carry, stage.id, leads)}
          liftedId={carry?.by === 'keyboard' ? carry.lead.id : null}
          carrying={carry !== null}
        />
      )}
    </section>
  );
}

/** The card above which a carried one would land here; 'end' below all, null when it would not. */
function insertionPoint(
  carry: Carry | null,
  stageId: string,
  leads: readonly Lead[],
): string | null {
  if (carry?.place?.stageId !== stageId || !changesPlace(carry)) return null;
  const others = leads.filter(({ id }) => id !== carry.lead.id);
  return others[carry.place.index]?.id ?? 'end';
}

/** Cards that are being read, in the same shape. */
export function CardSkeletons() {
  return (
    <div className="cards late-in" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="card sk-card">
          <div className="row b">
            <Skeleton width="46%" height={14} />
            <Skeleton width="20%" height={14} />
          </div>
          <Skeleton width="66%" height={11} />
          <div className="row">
            <Skeleton width={88} height={18} />
            <Skeleton width={64} height={18} />
          </div>
        </div>
      ))}
    </div>
  );
}
