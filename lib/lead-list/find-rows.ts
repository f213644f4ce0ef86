import { compileFilter } from '../filter/compile-filter.ts';
import type { Group } from '../filter/filter.ts';
import { compileSearch } from '../filter/search.ts';
import { sortOrder, type Sort } from '../filter/sort-order.ts';
import { LEAD_FIELD_TABLE } from './lead-fields.ts';
import type { LeadRow } from './lead-row.ts';

/** What a list is narrowed to. */
export interface Asked {
  filter: Group;
  query: string;
  /** Leads an import made; null for all. */
  importId: string | null;
  now: number;
}

/** Rows in order; equals with those captured last first. */
export function sortRows(rows: readonly LeadRow[], sorts: readonly Sort[]): LeadRow[] {
  const all = [...sorts, { field: 'captured', descending: true }];
  const sorted: LeadRow[] = [];
  sortOrder(rows, all, LEAD_FIELD_TABLE).forEach((index) => {
    const row = rows[index];
    if (row !== undefined) sorted.push(row);
  });
  return sorted;
}

/** The rows that match all that is asked, in their order. */
export function findRows(
  rows: readonly LeadRow[],
  { filter, query, importId, now }: Asked,
): LeadRow[] {
  const passes = compileFilter(filter, LEAD_FIELD_TABLE, now);
  const isFound = compileSearch(query);
  return rows.filter(
    (row) =>
      (importId === null || row.importId === importId) &&
      passes(row) &&
      (isFound === null || isFound(row)),
  );
}
