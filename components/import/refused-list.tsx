import type { ReactNode } from 'react';
import type { RefusedRow } from '@/lib/domain/import-job.ts';

const FIRST_ROWS = 3;

/** The first rows that cannot be read, and why. `children`: the way to all of them. */
export function RefusedList({
  refused,
  all,
  children,
}: {
  refused: readonly RefusedRow[];
  all: number;
  children?: ReactNode;
}) {
  const rest = all - Math.min(refused.length, FIRST_ROWS);
  return (
    <div className="col-f g1">
      <h3 className="lbl">Cannot be read</h3>
      <ul className="xs m col-f g1">
        {refused.slice(0, FIRST_ROWS).map(({ row, reason }) => (
          <li key={row}>
            Row {row.toLocaleString('en-US')}: {reason}
          </li>
        ))}
        {rest > 0 && <li>and {rest.toLocaleString('en-US')} more</li>}
      </ul>
      {children && <div>{children}</div>}
    </div>
  );
}
