/**
 * "1,480" or "2.5": a count as people in the US write it. Without `Intl`, whose first use in a page costs
 * that page 15 to 25 ms.
 */
export function groupDigits(count: number): string {
  const [whole = '', decimals] = String(Math.round(count * 1000) / 1000).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
