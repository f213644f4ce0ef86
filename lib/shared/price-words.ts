/** "$249,000" from whole units of a currency; `compact` gives "$10k". */
export function priceWords(amount: number, currency: string, compact = false): string {
  return amount
    .toLocaleString('en-US', {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
      notation: compact ? 'compact' : 'standard',
    })
    .replace('K', 'k');
}
