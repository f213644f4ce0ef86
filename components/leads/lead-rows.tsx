import { hrefOf } from '@/components/app/route.ts';
import { formatAge, formatDay, formatPrice, formatRooms } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import type { CellContext } from './lead-columns.tsx';
import { PickAll, PickBox } from './pick-box.tsx';
import { PriceChange } from './price-change.tsx';
import type { Picks } from './use-picks.ts';
import { useVirtualRows } from './virtual-rows.ts';

const ROW_HEIGHT = 54;

/** The narrow list: two lines a lead, the whole row opens it. Rows are drawn as they come on screen. */
export function LeadRows({
  rows,
  picks,
  context,
}: {
  rows: readonly LeadRow[];
  picks: Picks;
  context: CellContext;
}) {
  const { ref, items, before, after, measure } = useVirtualRows(rows.length, ROW_HEIGHT);
  return (
    <>
      <div className="leads-list leads-all sm m">
        <PickAll picks={picks} />
        {picks.ids.length === 0
          ? 'Select all'
          : `${picks.ids.length.toLocaleString('en-US')} of ${rows.length.toLocaleString('en-US')}`}
      </div>
      <ul
        className="leads-list"
        ref={(list) => {
          ref.current = list;
        }}
        style={{ paddingTop: before, paddingBottom: after }}
      >
        {items.map(({ index }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={row.id}
              ref={measure}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={picks.has(row.id) ? 'on' : undefined}
            >
              <PickBox row={row} picks={picks} />
              <RowLink row={row} context={context} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function RowLink({ row, context }: { row: LeadRow; context: CellContext }) {
  const stage = context.stages.get(row.stageId);
  return (
    <a href={hrefOf({ screen: 'lead', leadId: row.id })}>
      <span className="a">
        {stage && <StageGlyph stage={stage} />}
        <span className="el">{row.line}</span>
      </span>
      <span className="r n sb">{row.price ? formatPrice(row.price) : 'No price'}</span>
      <span className="sub el">{secondLine(row, stage?.name, context.now)}</span>
      <span className="r xs">
        <PriceChange change={row.priceChange} />
      </span>
    </a>
  );
}

/** What is to do next; of a lead with nothing to do, where it stands. */
function secondLine(row: LeadRow, stageName: string | undefined, now: number): string {
  const { nextStep } = row;
  if (nextStep !== null)
    return nextStep.dueOn === null
      ? nextStep.title
      : `${nextStep.title} · ${formatDay(nextStep.dueOn)}`;
  return `${stageName ?? ''} ${formatAge(now - row.stageSinceAt)} · ${formatRooms(row) || row.cityLine}`;
}
