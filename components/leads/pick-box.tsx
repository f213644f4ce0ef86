import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import type { Picks } from './use-picks.ts';

/** Picks one lead. */
export const PickBox = ({ row, picks }: { row: LeadRow; picks: Picks }) => (
  <input
    type="checkbox"
    className="cb"
    aria-label={`Select ${row.line}`}
    checked={picks.has(row.id)}
    onChange={() => picks.toggle(row.id)}
  />
);

/** Picks all leads of the list, also those not shown yet, or none. */
export const PickAll = ({ picks }: { picks: Picks }) => (
  <input
    type="checkbox"
    className="cb"
    aria-label="Select all leads"
    checked={picks.all}
    ref={(box) => {
      if (box !== null) box.indeterminate = picks.ids.length > 0 && !picks.all;
    }}
    onChange={picks.toggleAll}
  />
);
