import { FileError, MAX_COLUMNS, MAX_EXCEL_ROWS } from './file-problem.ts';

/** A row or a cell with its place: `<row r="7"`, `<c r="B7"`. */
const PLACE = /<(?:\w+:)?(?:row|c)\s(?:[^<>]*?\s)?r\s*=\s*["']([^"'<>]*)["']/g;
const PLACE_FORM = /^([A-Z]{0,3})(\d{1,7})$/;
/** The last row of an Excel sheet. */
const LAST_ROW = 1_048_576;
/** With the empty ones before a row's last: the reader fills every gap. */
const MAX_CELLS = 20_000_000;
/** A tag is shorter than this, so that none is missed where two pieces meet. */
const OVERLAP_CHARS = 512;

/**
 * How far the cells of one sheet reach, told from its XML piece by piece. Rows and cells name their own place, and
 * the reader fills the gaps: one cell that says it stands in row 2,000,000,000 would fill the memory.
 */
export class SheetGrid {
  readonly #decoder = new TextDecoder('latin1');
  #rest = '';
  #row = 0;
  #width = 0;
  #cells = 0;

  /** Takes the next piece. Throws a `FileError` when the sheet reaches too far. */
  add(piece: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(piece, { stream: true });
    let end = 0;
    for (const match of text.matchAll(PLACE)) {
      this.#put(match[1] ?? '');
      end = match.index + match[0].length;
    }
    this.#rest = text.slice(Math.max(end, text.length - OVERLAP_CHARS));
  }

  #put(place: string): void {
    const [, letters = '', digits = ''] = PLACE_FORM.exec(place) ?? [];
    const row = Number(digits);
    if (row === 0 || row > LAST_ROW) throw new FileError({ kind: 'broken-excel' });
    const columns = columnNumber(letters);
    // Rows without cells are only formatted; sheets are, down to their end.
    if (columns > 0 && row > MAX_EXCEL_ROWS + 1)
      throw new FileError({ kind: 'too-many-rows', mostRows: MAX_EXCEL_ROWS });
    if (columns > MAX_COLUMNS) throw new FileError({ kind: 'too-many-columns', columns });
    if (row !== this.#row) {
      this.#cells += this.#width;
      this.#row = row;
      this.#width = 0;
    }
    this.#width = Math.max(this.#width, columns);
    if (this.#cells > MAX_CELLS) throw new FileError({ kind: 'unpacks-too-big' });
  }
}

/** "A" is 1, "AA" is 27; no letters are 0. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
