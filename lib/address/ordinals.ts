const UNITS = 'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH'.split(' ');
const TEENS =
  'TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH'.split(
    ' ',
  );
const TENS = 'TWENT THIRT FORT FIFT SIXT SEVENT EIGHT NINET'.split(' ');

const units = new Map(UNITS.map((word, index) => [word, index + 1]));
const values = new Map<string, number>([
  ...units,
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.map((stem, index) => [`${stem}IETH`, (index + 2) * 10] as const),
]);
const tens = new Map(TENS.map((stem, index) => [`${stem}Y`, (index + 2) * 10]));

const CARDINALS = new Map(
  'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

const NUMERIC_ORDINAL = /^0*(\d+)(?:ST|ND|RD|TH)$/;

/** Whether the word is an ordinal in digits: "5TH", "09TH". */
export function isNumericOrdinal(word: string | undefined): boolean {
  return word !== undefined && NUMERIC_ORDINAL.test(word);
}

/** The number of a small cardinal spelled out ("ONE" to "TWELVE"), or null. */
export function cardinalOf(word: string | undefined): number | null {
  return word === undefined ? null : (CARDINALS.get(word) ?? null);
}

/**
 * The words with every ordinal, spelled out or not, as its plain number: "FIFTH" and "05TH" give
 * "5", "FORTY FOURTH" gives "44".
 */
export function withoutOrdinals(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const ten = tens.get(word);
    const unit = ten === undefined ? undefined : units.get(words[at + 1] ?? '');
    if (ten !== undefined && unit !== undefined) {
      result.push(String(ten + unit));
      at++;
      continue;
    }
    const value = values.get(word);
    result.push(value === undefined ? word.replace(NUMERIC_ORDINAL, '$1') : String(value));
  }
  return result;
}
