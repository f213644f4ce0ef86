import { ArchiveError } from './archive-problem.ts';

/** The longest line written is one change of a whole board; a longer one is no archive. */
const MAX_LINE_CHARS = 32_000_000;

export interface NumberedLine {
  /** As an editor counts: the first line is 1. */
  line: number;
  text: string;
}

/**
 * The lines of a text that hold anything, some at a time as they are read; no string ever holds the whole. Throws
 * an `ArchiveError` for a line without an end, and what the file's stream throws.
 */
export async function* fileLines(
  file: Blob,
  signal?: AbortSignal,
  maxChars = MAX_LINE_CHARS,
): AsyncGenerator<NumberedLine[]> {
  let rest = '';
  let line = 1;
  // Bytes that are no UTF-8 become a sign that no row of ours has; the decoder takes the byte order mark away.
  for await (const piece of file.stream().pipeThrough(new TextDecoderStream())) {
    signal?.throwIfAborted();
    const texts = (rest + piece).split('\n');
    rest = texts.pop() ?? '';
    if (rest.length > maxChars)
      throw new ArchiveError({ kind: 'line-too-long', line: line + texts.length });
    yield numbered(texts, line);
    line += texts.length;
  }
  yield numbered([rest], line);
}

const numbered = (texts: readonly string[], first: number): NumberedLine[] =>
  texts
    .map((text, index) => ({ line: first + index, text: text.trim() }))
    .filter(({ text }) => text !== '');
