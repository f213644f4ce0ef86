import { FileError, MAX_UNPACKED_BYTES } from './file-problem.ts';
import { SheetGrid } from './sheet-grid.ts';
import { packedPart, zipEntries, ZipError, type ZipEntry } from './zip-entries.ts';

/** What the reader looks at; pictures, printer settings and macros stay packed. */
const READ = /\.(?:xml|rels)$/i;
const WORKBOOK = /^\/?xl\/workbook\.xml$/i;
const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/i;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of an Excel file, unpacked, by name. Counts what comes out and not what the file says of itself: a few
 * kilobytes can unpack to gigabytes, and their headers can say anything. Throws a `FileError`.
 */
export async function excelParts(
  file: Blob,
  signal?: AbortSignal,
): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  try {
    const entries = await zipEntries(file);
    if (!entries.some(({ name }) => WORKBOOK.test(name)))
      throw new FileError({ kind: 'no-workbook' });
    return await unpack(
      file,
      entries.filter(({ name }) => READ.test(name)),
      signal,
    );
  } catch (error) {
    // A TypeError is what the browser says to bytes that are not deflated.
    if (error instanceof ZipError || error instanceof TypeError)
      throw new FileError({ kind: 'broken-excel' });
    throw error;
  }
}

async function unpack(file: Blob, entries: readonly ZipEntry[], signal?: AbortSignal) {
  const parts: Record<string, Uint8Array<ArrayBuffer>> = {};
  let room = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    const { name, isLocked, method } = entry;
    if (isLocked) throw new FileError({ kind: 'locked' });
    if (method !== STORED && method !== DEFLATED) throw new ZipError(`Packed in way ${method}`);
    const grid = SHEET.test(name) ? new SheetGrid() : null;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of await streamOf(file, entry)) {
      signal?.throwIfAborted();
      room -= piece.length;
      if (room < 0) throw new FileError({ kind: 'unpacks-too-big' });
      grid?.add(piece);
      pieces.push(piece);
    }
    parts[name] = new Uint8Array(await new Blob(pieces).arrayBuffer());
  }
  return parts;
}

async function streamOf(
  file: Blob,
  entry: ZipEntry,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const packed = (await packedPart(file, entry)).stream();
  return entry.method === STORED
    ? packed
    : packed.pipeThrough(new DecompressionStream('deflate-raw'));
}
