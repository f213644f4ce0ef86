import { useMemo, useState } from 'react';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';

/** The leads the user picked, of those the list shows. */
export interface Picks {
  ids: readonly string[];
  has: (leadId: string) => boolean;
  /** Whether all of the list are picked. */
  all: boolean;
  toggle: (leadId: string) => void;
  toggleAll: () => void;
  clear: () => void;
}

/** What is picked in a list. A lead that leaves the list, by a search or for good, is not picked any more. */
export function usePicks(leads: readonly LeadRow[]): Picks {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(
    () => leads.flatMap(({ id }) => (picked.has(id) ? [id] : [])),
    [leads, picked],
  );
  const shown = useMemo(() => new Set(ids), [ids]);
  const all = leads.length > 0 && ids.length === leads.length;
  return {
    ids,
    all,
    has: (leadId) => shown.has(leadId),
    toggle: (leadId) =>
      setPicked(
        shown.has(leadId) ? new Set(ids.filter((id) => id !== leadId)) : new Set([...ids, leadId]),
      ),
    toggleAll: () => setPicked(all ? new Set() : new Set(leads.map(({ id }) => id))),
    clear: () => setPicked(new Set()),
  };
}
