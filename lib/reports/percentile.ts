/**
 * The value below which a share of the values lies, by nearest rank; null without values.
 * `share` is 0 to 1: 0.5 is the median, 0.95 the p95.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? null;
}
