import { useDroppable } from '@dnd-kit/core';
import { useEffect, type KeyboardEvent } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import { formatCountShort, formatMoneyShort } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { Stage, Tally } from '@/lib/domain/stage.ts';
import { useBoardContext, useCarryContext } from './board-context.ts';
import type { DropData } from './collision.ts';

/** All stages in one row: which one is shown, how full each is, and where a card can be dropped. */
export function StageStrip() {
  const { board, view, actions } = useBoardContext();
  const carry = useCarryContext();
  // Between its cells the unfolded strip hides the list: a drop there must not reach it.
  const { setNodeRef, node } = useDroppable({
    id: 'strip',
    data: { kind: 'nowhere' } satisfies DropData,
  });
  const current = view.layout === 'narrow' ? view.stageId : null;
  useEffect(() => {
    const strip = node.current;
    const tab = current === null ? null : strip?.querySelector<HTMLElement>(tabSelector(current));
    if (strip && tab)
      strip.scrollTo({ left: tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2 });
  }, [current, node]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stageByKey(board.stages, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    actions.showStage(next.id);
    node.current?.querySelector<HTMLElement>(tabSelector(next.id))?.focus();
  };
  return (
    <div className="strip-w">
      <div
        ref={setNodeRef}
        className={classNames('strip', carry !== null && 'open')}
        role="tablist"
        aria-label="Stages"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {board.stages.map((stage) => (
          <StageTab key={stage.id} stage={stage} tally={board.tallies.get(stage.id)} />
        ))}
        {carry !== null && (
          <span className="cancel" aria-hidden="true">
            Esc cancels
          </span>
        )}
      </div>
    </div>
  );
}

const tabSelector = (stageId: string): string => `#tab-${CSS.escape(stageId)}`;

function StageTab({ stage, tally }: { stage: Stage; tally: Tally | undefined }) {
  const { view, actions } = useBoardContext();
  const carry = useCarryContext();
  const data: DropData = { kind: 'stage', stageId: stage.id };
  const { setNodeRef } = useDroppable({ id: `stage:${stage.id}`, data });
  const selected = view.layout === 'narrow' && view.stageId === stage.id;
  const count = tally?.count ?? 0;
  const sum = formatMoneyShort(tally?.asking ?? 0);
  return (
    <button
      ref={setNodeRef}
      type="button"
      role="tab"
      id={`tab-${stage.id}`}
      aria-selected={selected}
      aria-controls={selected ? `stage-${stage.id}` : undefined}
      tabIndex={selected ? 0 : -1}
      className={classNames(
        carry?.home.stageId === stage.id && 'home',
        carry?.place?.stageId === stage.id && carry.home.stageId !== stage.id && 'over',
      )}
      onClick={() => actions.showStage(stage.id)}
    >
      <span className="nm">{stage.name}</span>
      <span className="top">
        <StageGlyph stage={stage} />
        {formatCountShort(count)}
        <span className="vh"> {count === 1 ? 'lead' : 'leads'}</span>
      </span>
      <small>{sum}</small>
      <LimitBar limit={stage.softLimit} count={count} />
    </button>
  );
}

/** How full a stage is; the chip beside its name says in words when it is over. */
function LimitBar({ limit, count }: { limit: number | null; count: number }) {
  const share = limit === null ? 0 : Math.min(1, count / limit);
  return (
    <span className={classNames('wip', limit !== null && count > limit && 'over')}>
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** The stage an arrow, Home or End key goes to from the current one. */
function stageByKey(
  stages: readonly Stage[],
  current: string | null,
  key: string,
): Stage | undefined {
  const at = stages.findIndex(({ id }) => id === current);
  switch (key) {
    case 'ArrowLeft':
      return stages[Math.max(0, at - 1)];
    case 'ArrowRight':
      return stages[Math.min(stages.length - 1, at + 1)];
    case 'Home':
      return stages[0];
    case 'End':
      return stages.at(-1);
    default:
      return undefined;
  }
}
