/** By ISO date, the newest first; what has none comes last. */
export const newestFirst = <Dated extends { date: string | null }>(
  items: readonly Dated[],
): Dated[] => items.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
