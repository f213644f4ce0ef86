import type { PriceEvent } from '@/lib/domain/listing.ts';

/** A price over time as a line of steps. Positions are shares of the chart, 0 to 1, from its top left corner. */
export interface PriceSteps {
  points: { x: number; y: number; date: string; amount: number }[];
  lowest: number;
  highest: number;
}

/** The prices of a page's history on one scale, the oldest first; null with less than two of different days. */
export function priceSteps(history: readonly PriceEvent[]): PriceSteps | null {
  const priced = history
    .flatMap(({ date, amount }) => {
      const at = Date.parse(date);
      return amount === null || Number.isNaN(at) ? [] : [{ at, date, amount }];
    })
    .toSorted((a, b) => a.at - b.at);
  const amounts = priced.map(({ amount }) => amount);
  const [first, last] = [priced[0], priced.at(-1)];
  if (first === undefined || last === undefined || first.at === last.at) return null;
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const span = highest - lowest || 1;
  return {
    points: priced.map(({ at, date, amount }) => ({
      x: (at - first.at) / (last.at - first.at),
      y: highest === lowest ? 0.5 : (highest - amount) / span,
      date,
      amount,
    })),
    lowest,
    highest,
  };
}
