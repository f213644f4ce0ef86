import { groupDigits } from './group-digits.ts';

/** Of the countries whose sites we read. */
const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', CAD: 'CA$', GBP: '£', EUR: '€' };
const UNITS = ['', 'k', 'M', 'B', 'T'] as const;

/**
 * "$249,000" from whole units of a currency; `compact` gives "$10k". Without `Intl` where it can be, whose
 * first use in a page costs that page 15 to 25 ms.
 */
export function priceWords(amount: number, currency: string, compact = false): string {
  const symbol = SYMBOLS[currency] ?? symbolOf(currency);
  return symbol + (compact ? shortened(amount) : groupDigits(Math.round(amount)));
}

function shortened(amount: number): string {
  let scaled = amount;
  for (const unit of UNITS) {
    if (Math.round(scaled) < 1000) return Math.round(scaled) + unit;
    scaled /= 1000;
  }
  return groupDigits(amount);
}

const symbolOf = (currency: string): string =>
  (0)
    .toLocaleString('en-US', { style: 'currency', currency, maximumFractionDigits: 0 })
    .replace('0', '');
