import { ArchiveError } from './archive-problem.ts';

/** The longest line written is one change of a whole board; a longer one is no archive. */
const MAX_LINE_BYTES = 32_000_000;
const NEWLINE = 10;

export interface NumberedLine {
  /** As an editor counts: the first line is 1. */
  line: number;
  text: string;
}

/**
 * The lines of a text that hold anything, some at a time as they are read; no string ever holds the whole. Throws
 * an `ArchiveError` for a line without an end and for one that is not UTF-8, and what the file's stream throws.
 */
export async function* fileLines(
  file: Blob,
  signal?: AbortSignal,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<NumberedLine[]> {
  let line = 1;
  // The beginning of a line that goes on in the next piece.
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  for await (const piece of file.stream()) {
    signal?.throwIfAborted();
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const texts = textsOf([...begun, piece.subarray(0, end - 1)], line);
      yield numbered(texts, line);
      line += texts.length;
      [begun, begunBytes] = [[], 0];
    }
    begun.push(piece.subarray(end));
    begunBytes += piece.length - end;
    if (begunBytes > maxBytes) throw new ArchiveError({ kind: 'line-too-long', line });
  }
  yield numbered(textsOf(begun, line, true), line);
}

/**
 * Lines of bytes as text. No sign of several bytes has the byte of a line's end in it, but a file may be cut short
 * in the middle of one.
 */
function textsOf(parts: readonly Uint8Array[], first: number, mayBeCut = false): string[] {
  const bytes = joined(parts);
  const text = decoded(bytes, mayBeCut);
  if (text !== null) return text.split('\n');
  throw new ArchiveError({ kind: 'not-utf8', line: first + readableLines(bytes) });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Without a byte order mark; null when the bytes are not UTF-8. */
function decoded(bytes: Uint8Array, mayBeCut = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayBeCut });
  } catch {
    return null;
  }
}

/** How many lines can be read before the first that cannot. */
function readableLines(bytes: Uint8Array): number {
  let start = 0;
  for (let lines = 0; ; lines += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1 || decoded(bytes.subarray(start, end)) === null) return lines;
    start = end + 1;
  }
}

const numbered = (texts: readonly string[], first: number): NumberedLine[] =>
  texts
    .map((text, index) => ({ line: first + index, text: text.trim() }))
    .filter(({ text }) => text !== '');
