import Papa from 'papaparse';
import { DELIMITERS, type Delimiter, type TextEncoding } from '../domain/file-reading.ts';
import { FileError, MAX_ROW_CHARS } from './file-problem.ts';

const SAMPLE_BYTES = 256 * 1024;

/** How a file of text is laid out. */
export interface TextLayout {
  encoding: TextEncoding;
  delimiter: Delimiter;
}

/** The delimiter that splits the first rows most evenly; a comma where nothing splits them. */
export async function delimiterOf(file: Blob, encoding: TextEncoding): Promise<Delimiter> {
  const bytes = await file.slice(0, SAMPLE_BYTES).arrayBuffer();
  const sample = new TextDecoder(encoding).decode(bytes, { stream: true });
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: evenness(sample, delimiter),
  })).toSorted((a, b) => b.score - a.score);
  return best === undefined || best.score === 0 ? ',' : best.delimiter;
}

/**
 * How wide the first row is, times how many rows are as wide. Papa Parse's own guess goes by the even rows alone,
 * and takes a semicolon in one quoted cell for the delimiter.
 */
function evenness(sample: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 50, skipEmptyLines: true });
  const width = data[0]?.length ?? 0;
  const even = data.filter((row) => row.length === width).length;
  return width < 2 ? 0 : (width * even) / data.length;
}

/** The rows of a file of text, as many at a time as one piece of the stream holds. Throws a `FileError`. */
export async function* csvRows(
  file: Blob,
  { encoding, delimiter }: TextLayout,
  signal?: AbortSignal,
): AsyncGenerator<string[][]> {
  const decoder = new TextDecoder(encoding);
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  let rowsSoFar = 0;
  const take = (text: string, isLast: boolean): string[][] => {
    const { data, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    rest = isLast ? '' : text.slice(meta.cursor);
    rowsSoFar += data.length;
    if (rest.length > MAX_ROW_CHARS)
      throw new FileError({ kind: 'unclosed-quote', row: rowsSoFar + 1 });
    return data;
  };
  let heldReturn = '';
  for await (const bytes of file.stream()) {
    signal?.throwIfAborted();
    const text = heldReturn + decoder.decode(bytes, { stream: true });
    // The line feed that belongs to it may come with the next piece.
    heldReturn = text.endsWith('\r') ? '\r' : '';
    yield take(rest + oneNewline(heldReturn ? text.slice(0, -1) : text), false);
  }
  yield take(rest + oneNewline(heldReturn + decoder.decode()), true);
}

/** Line ends of all systems as one, also inside of cells. */
const oneNewline = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
