/** "10.5± acres", "10 +/- Acres", "0.25 ac", ".25-acre"; not "1/4 acre" and not "5 to 10 acres". */
const ACRES =
  /(?<![\d.,/])(?<!\d\s?(?:[-–]|to)\s?)(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(?:±|\+\/?-|m\/l)?[\s-]*ac(?:res?)?\b/i;

/** The size of land in words, as "10.5 acres", or undefined where the words have none. */
export function parseAcres(text: string): string | undefined {
  const amount = ACRES.exec(text)?.[1];
  return amount && `${amount} acres`;
}
