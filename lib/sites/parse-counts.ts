/** Numbers in facts that stand beside each other: "4 bds 2 ba 1,299 sqft". Ranges give null. */
const NUMBER = '(?<![\\d.,])(?<!\\d\\s?[-–—]\\s?)(\\d[\\d,]*(?:\\.\\d+)?½?)\\s*\\+?\\s*';
const BEDS = new RegExp(
  `${NUMBER}(?:beds?|bedrooms?|bds?|br|hab\\.?|habitaci[oó]n(?:es)?|rec[aá]maras?|dormitorios?)(?![a-z])`,
  'i',
);
const BATHS = new RegExp(`${NUMBER}(?:baths?|bathrooms?|ba|baños?)(?![a-z])`, 'i');
const SQFT = new RegExp(
  `${NUMBER}(?:sq\\.?\\s?ft\\.?|square (?:feet|foot)|pies(?:²| cuadrados))(?!\\s*lot)`,
  'i',
);

/** Beds, baths and living area as text, from the words beside them; a studio is "0" beds. */
export function parseCounts(text: string): { beds?: string; baths?: string; sqft?: string } {
  const beds = BEDS.exec(text)?.[1] ?? (/\bstudio\b/i.test(text) ? '0' : undefined);
  const baths = BATHS.exec(text)?.[1];
  const sqft = SQFT.exec(text)?.[1];
  return { ...(beds && { beds }), ...(baths && { baths }), ...(sqft && { sqft }) };
}
