import type { NumberStyle } from '../domain/import-field.ts';

/** What stands around a number and says nothing about it. */
const AROUND =
  /^(?:usd|us\$|cad|gbp|eur|[$€£]|\s)+|(?:usd|cad|gbp|eur|[$€£%]|\s|sq\.?\s?ft\.?|sqft|acres?|ac|bd|ba|beds?|baths?|\/mo)+$/gi;
const SHORT = /^(\d+(?:\.\d+)?)\s*([km])$/i;

/**
 * A number as people and spreadsheets write it, in the style of its column: "$1,234.56", "1.234,56 €",
 * "1 234,56", "1'234.56", "12,34,567", "(500)", "249K". Null for what is none.
 */
export function readNumber(text: string, style: NumberStyle): number | null {
  const bare = text.replaceAll(AROUND, '');
  const short = SHORT.exec(bare);
  if (short !== null) return Number(short[1]) * (short[2]?.toLowerCase() === 'k' ? 1e3 : 1e6);
  const inBrackets = /^\((.+)\)$/.exec(bare);
  const signed = inBrackets === null ? bare : `-${(inBrackets[1] ?? '').replaceAll(AROUND, '')}`;
  const packed = signed.replaceAll(/(?<=\d)['’\s\u202f](?=\d)/g, '');
  const plain =
    style === 'point'
      ? packed.replaceAll(/,(?=\d{2,3}(?:\D|$))/g, '')
      : packed.replaceAll(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(plain) ? Number(plain) : null;
}

/** "1.234,56", "1 234,5", "0,5": written with a decimal comma beyond doubt. */
const COMMA_ONLY =
  /^\d{1,3}(?:[.\s\u202f'’]\d{3})+,\d{1,2}$|^\d+,\d{1,2}$|^\d{1,3}(?:\.\d{3}){2,}$/;
const POINT_ONLY = /^\d{1,3}(?:[,\s'’]\d{2,3})+\.\d+$|^\d+\.\d{1,2}$|^\d{1,3}(?:,\d{2,3}){2,}$/;

/** How the numbers of a column are written, by those that can be read in one way only. */
export function numberStyleOf(cells: readonly string[]): NumberStyle {
  let commas = 0;
  for (const cell of cells) {
    const bare = cell.replaceAll(AROUND, '').replace(/^[-(]|\)$/g, '');
    if (COMMA_ONLY.test(bare)) commas += 1;
    else if (POINT_ONLY.test(bare)) commas -= 1;
  }
  return commas > 0 ? 'comma' : 'point';
}
