import { withoutPart, type Group } from '@/lib/filter/filter.ts';
import { findRows, type Asked } from '@/lib/lead-list/find-rows.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';

/** Which part of a filter to drop so that the most leads come back. */
export interface DropHint {
  /** The filter without it. */
  filter: Group;
  index: number;
  found: number;
}

/** The part of a filter that matches nothing whose absence brings the most back; null where none alone does. */
export function dropHint(rows: readonly LeadRow[], asked: Asked): DropHint | null {
  const hints = asked.filter.parts.map((_, index): DropHint => {
    const filter = withoutPart(asked.filter, index);
    return { filter, index, found: findRows(rows, { ...asked, filter }).length };
  });
  const best = hints.toSorted((a, b) => b.found - a.found)[0];
  return best === undefined || best.found === 0 ? null : best;
}
