const SMALL =
  'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH';
const TENS = 'TWENT THIRT FORT FIFT SIXT SEVENT EIGHT NINET'.split(' ');

const small = new Map(SMALL.split(' ').map((word, index) => [word, index + 1]));
const tens = new Map(TENS.map((stem, index) => [`${stem}Y`, (index + 2) * 10]));
const wholeTens = new Map(TENS.map((stem, index) => [`${stem}IETH`, (index + 2) * 10]));

const CARDINALS = new Map(
  'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE'.split(' ').map((word, index) => [word, index + 1]),
);

const NUMERIC_ORDINAL = /^0*(\d+)(?:ST|ND|RD|TH)$/;

/** Whether the word is an ordinal in digits: "5TH", "09TH". */
export function isNumericOrdinal(word: string | undefined): boolean {
  return NUMERIC_ORDINAL.test(word ?? '');
}

/** The number of a small cardinal spelled out ("ONE" to "NINE"), or null. */
export function cardinalOf(word: string | undefined): number | null {
  return CARDINALS.get(word ?? '') ?? null;
}

/**
 * The words with every ordinal, spelled out or not, as its plain number: "FIFTH" and "05TH" give
 * "5", "FORTY FOURTH" gives "44".
 */
export function withoutOrdinals(words: readonly string[]): string[] {
  const result: string[] = [];
  for (const [at, word] of words.entries()) {
    const ten = tens.get(words[at - 1] ?? '');
    const value = small.get(word);
    if (ten !== undefined && value !== undefined && value < 10)
      result[result.length - 1] = String(ten + value);
    else result.push(String(value ?? wholeTens.get(word) ?? word.replace(NUMERIC_ORDINAL, '$1')));
  }
  return result;
}
