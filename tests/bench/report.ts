/** One measured time and the floor it stands beside: the least the browser itself needs for the same work. */
export interface Measurement {
  name: string;
  value: number;
  /** 'shift' is Chrome's score of how much a page's content moved. */
  unit: 'ms' | 'B' | 'MB' | 'shift' | '%' | 'calls' | 'nodes';
  ratioTo: { name: string; value: number; ratio: number } | null;
  /** What the value must not exceed, where that is decided. */
  limit?: number;
  /** What the value must come to, where that is decided. */
  atLeast?: number;
  /** The values on the way, in their order, where the last alone does not say all. */
  series?: number[];
}

/** A measurement that has to stay within a limit. */
export const withLimit = (measurement: Measurement, limit: number): Measurement => ({
  ...measurement,
  limit,
});

/** A measurement that must not take more than so many times its floor. */
export const withRatioLimit = (measurement: Measurement, times: number): Measurement =>
  measurement.ratioTo === null
    ? measurement
    : withLimit(measurement, round(measurement.ratioTo.value * times));

/** Whether a measurement is within its limits, if it has any. */
export const isWithin = ({ value, limit = Infinity, atLeast = -Infinity }: Measurement): boolean =>
  value <= limit && value >= atLeast;

/** A measurement beside its floor, both medians of the same run. */
export const besideFloor = (
  name: string,
  values: readonly number[],
  floorName: string,
  floorValues: readonly number[],
): Measurement => beside(name, median(values), floorName, median(floorValues));

/** One time beside another. */
export const beside = (
  name: string,
  value: number,
  floorName: string,
  floor: number,
): Measurement => ({
  name,
  value: round(value),
  unit: 'ms',
  ratioTo: { name: floorName, value: round(floor), ratio: round(value / floor) },
});

/** The middle value; half of the runs were faster. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

/** To a hundredth. */
export const round = (value: number): number => Math.round(value * 100) / 100;
