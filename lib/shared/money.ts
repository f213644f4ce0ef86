/**
 * Money we spend is an integer number of micro-dollars (1 USD = 1,000,000): provider prices go down
 * to $0.002, so cents do not fit. Listing prices are whole units of their own currency and are not this type.
 */
export type Micros = number;

const MICROS_PER_DOLLAR = 1_000_000;

/** Micro-dollars from dollars, rounded to the nearest micro-dollar. */
export const dollarsToMicros = (dollars: number): Micros => Math.round(dollars * MICROS_PER_DOLLAR);

/** A sum of micro-dollars in dollars, to compare with what a user types. */
export const microsToDollars = (micros: Micros): number => micros / MICROS_PER_DOLLAR;

const MICROS_PER_CENT = 10_000;

/** A part of an amount, up to the next cent. */
export const roundUpToCent = (micros: number): Micros =>
  Math.ceil(micros / MICROS_PER_CENT) * MICROS_PER_CENT;

/** "$0.07", "$1,240.00"; three decimals only when the amount is not a whole cent. Never rounded down. */
export function formatMicros(micros: Micros): string {
  const decimals = micros % 10_000 === 0 ? 2 : 3;
  const step = 10 ** (6 - decimals);
  const roundedUp = Math.ceil(micros / step) * step;
  return (roundedUp / MICROS_PER_DOLLAR).toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
