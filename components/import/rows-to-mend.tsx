import type { ReactNode } from 'react';
import type { ImportJob, LeftOutCell, RefusedRow } from '@/lib/domain/import-job.ts';

const FIRST_ROWS = 3;

/** The first rows that cannot be read, and the first cells rows go without. `children`: the way to all of them. */
export function RowsToMend({
  refused,
  refusedRows,
  leftOut,
  leftOutCells,
  children,
}: Pick<ImportJob, 'refused' | 'leftOut' | 'leftOutCells'> & {
  /** How many rows cannot be read. */
  refusedRows: number;
  children: ReactNode;
}) {
  if (refusedRows + leftOutCells === 0) return null;
  return (
    <div className="col-f">
      <Reasons title="Cannot be read" first={refused} all={refusedRows} />
      <Reasons title="Imported without" first={leftOut} all={leftOutCells} />
      <div>{children}</div>
    </div>
  );
}

function Reasons({
  title,
  first,
  all,
}: {
  title: string;
  first: readonly (RefusedRow | LeftOutCell)[];
  all: number;
}) {
  if (all === 0) return null;
  const shown = first.slice(0, FIRST_ROWS);
  const rest = all - shown.length;
  return (
    <div className="col-f g1">
      <h3 className="lbl">{title}</h3>
      <ul className="xs m col-f g1">
        {shown.map(({ row, reason }) => (
          <li key={`${row} ${reason}`}>
            Row {row.toLocaleString('en-US')}: {reason}
          </li>
        ))}
        {rest > 0 && <li>and {rest.toLocaleString('en-US')} more</li>}
      </ul>
    </div>
  );
}
