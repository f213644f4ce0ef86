import { addressLine, type Lead } from '@/lib/domain/lead.ts';
import type { Picks } from './use-picks.ts';

/** Picks one lead. */
export const PickBox = ({ lead, picks }: { lead: Lead; picks: Picks }) => (
  <input
    type="checkbox"
    className="cb"
    aria-label={`Select ${addressLine(lead.address)}`}
    checked={picks.has(lead.id)}
    onChange={() => picks.toggle(lead.id)}
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
