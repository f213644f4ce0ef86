import type { Sort } from '@/lib/filter/sort-order.ts';

/**
 * The sorts after a press on a column's head: first its usual direction, then the other, then none. `more` keeps the
 * sorts by other columns before it.
 */
export function pressedSort(
  sorts: readonly Sort[],
  field: string,
  mostFirst: boolean,
  more: boolean,
): readonly Sort[] {
  const now = sorts.find((sort) => sort.field === field);
  const next: Sort[] =
    now === undefined
      ? [{ field, descending: mostFirst }]
      : now.descending === mostFirst
        ? [{ field, descending: !mostFirst }]
        : [];
  if (!more) return next;
  if (now === undefined) return [...sorts, ...next];
  return sorts.flatMap((sort) => (sort.field === field ? next : [sort]));
}
