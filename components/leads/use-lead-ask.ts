import { useDeferredValue, useMemo } from 'react';
import { useSessionValue } from '@/components/app/use-session-value.ts';
import { NO_FILTER, type Group } from '@/lib/filter/filter.ts';
import type { Sort } from '@/lib/filter/sort-order.ts';
import { findRows, sortRows } from '@/lib/lead-list/find-rows.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';

/** What the user asks of the list: kept while the panel or tab is open, also over other screens. */
export interface LeadAsk {
  filter: Group;
  sorts: readonly Sort[];
  query: string;
}

export const EVERYTHING: LeadAsk = { filter: NO_FILTER, sorts: [], query: '' };

export function useLeadAsk(): [LeadAsk, (change: Partial<LeadAsk>) => void] {
  const [ask, setAsk] = useSessionValue('leads-ask', EVERYTHING);
  return [ask, (change) => setAsk({ ...ask, ...change })];
}

/** The rows that match, in order. Typing stays ahead of the list when leads are many. */
export function useFoundRows(
  rows: readonly LeadRow[],
  { filter, sorts, query }: LeadAsk,
  importId: string | null,
  now: number,
): readonly LeadRow[] {
  const wanted = useDeferredValue(query);
  const sorted = useMemo(() => sortRows(rows, sorts), [rows, sorts]);
  return useMemo(
    () => findRows(sorted, { filter, query: wanted, importId, now }),
    [sorted, filter, wanted, importId, now],
  );
}
