import type { TextEncoding } from '../domain/file-reading.ts';
import { FileError } from './file-problem.ts';

const SAMPLE_BYTES = 64 * 1024;
/** More control characters than this in the first part mean that it is no text. */
const MOST_CONTROL_SHARE = 0.02;

/**
 * How a file's bytes are text: by its byte order mark, else UTF-8 where every byte of it is valid UTF-8, else
 * windows-1252, which old spreadsheets write. Reads the file once, as a stream. Throws a `FileError` for what
 * is no text.
 */
export async function textEncodingOf(file: Blob, signal?: AbortSignal): Promise<TextEncoding> {
  const head = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const marked = byMark(head) ?? byZeros(head);
  if (marked !== null) return marked;
  refuseBinary(head);
  return (await isUtf8(file, signal)) ? 'utf-8' : 'windows-1252';
}

function byMark([a, b, c]: Uint8Array): TextEncoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Text of two bytes a letter has a zero in every second place. */
function byZeros(head: Uint8Array): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries())
    if (byte === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  const most = head.length / 2;
  if (odd > most * 0.7 && even < most * 0.1) return 'utf-16le';
  return even > most * 0.7 && odd < most * 0.1 ? 'utf-16be' : null;
}

function refuseBinary(head: Uint8Array): void {
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  const isPdf = head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46;
  if (isPdf || controls > Math.max(2, head.length * MOST_CONTROL_SHARE))
    throw new FileError({ kind: 'not-text' });
}

async function isUtf8(file: Blob, signal?: AbortSignal): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of file.stream()) {
      signal?.throwIfAborted();
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
