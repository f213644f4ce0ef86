/** A part of a zip archive, as its directory names it. */
export interface ZipEntry {
  name: string;
  /** It can only be unpacked with a password. */
  isLocked: boolean;
  /** 0 is stored as it is, 8 is deflated; archives with others are rare. */
  method: number;
  packedBytes: number;
  /** Where its own header begins in the file. */
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;
/** An Excel file has a few dozen parts; a directory longer than this is none of a workbook. */
const MAX_DIRECTORY_BYTES = 4 * 1024 ** 2;

/** What is wrong with an archive that cannot be read; never leaves this room. */
export class ZipError extends Error {}

/** Lists the parts of a zip archive. Throws a `ZipError` for what is no whole archive. APPNOTE.TXT 4.3 and 4.5.3. */
export async function zipEntries(file: Blob): Promise<ZipEntry[]> {
  const directory = await viewOf(file, await directoryOffset(file), MAX_DIRECTORY_BYTES);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (
    at + ENTRY_BYTES <= directory.byteLength &&
    directory.getUint32(at, true) === ENTRY_SIGNATURE
  ) {
    const nameBytes = directory.getUint16(at + 28, true);
    const extraBytes = directory.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameBytes + extraBytes + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw new ZipError('The directory is cut off');
    entries.push(entryAt(directory, at, nameBytes, extraBytes));
    at = next;
  }
  return entries;
}

/** The packed bytes of one part. Throws a `ZipError` when they are not where the directory says. */
export async function packedPart(file: Blob, { offset, packedBytes }: ZipEntry): Promise<Blob> {
  const header = await viewOf(file, offset, HEADER_BYTES);
  if (header.byteLength < HEADER_BYTES || header.getUint32(0, true) !== HEADER_SIGNATURE)
    throw new ZipError('A part is not where the directory says');
  const start = offset + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packedBytes > file.size) throw new ZipError('A part is cut off');
  return file.slice(start, start + packedBytes);
}

async function directoryOffset(file: Blob): Promise<number> {
  const most = END_BYTES + END64_LOCATOR_BYTES + MAX_COMMENT_BYTES;
  const tail = await viewOf(file, Math.max(0, file.size - most), most);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new ZipError('There is no end of a directory');
  const offset = tail.getUint32(end + 16, true);
  const locator = end - END64_LOCATOR_BYTES;
  if (offset !== IN_ZIP64) return offset;
  if (locator < 0 || tail.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE)
    throw new ZipError('There is no long end of a directory');
  const end64 = await viewOf(file, longAt(tail, locator + 8), 56);
  if (end64.byteLength < 56) throw new ZipError('The long end of a directory is cut off');
  return longAt(end64, 48);
}

function entryAt(
  directory: DataView<ArrayBuffer>,
  at: number,
  nameBytes: number,
  extraBytes: number,
): ZipEntry {
  const nameAt = at + ENTRY_BYTES;
  const name = new TextDecoder().decode(
    new Uint8Array(directory.buffer, directory.byteOffset + nameAt, nameBytes),
  );
  const long = longFields(directory, nameAt + nameBytes, extraBytes);
  /** Fields too long for their place stand in the extra field, in this order, and only those. */
  const field = (place: number): number => {
    const short = directory.getUint32(at + place, true);
    return short === IN_ZIP64 ? (long.shift() ?? short) : short;
  };
  field(24);
  return {
    name,
    isLocked: (directory.getUint16(at + 8, true) & 1) === 1,
    method: directory.getUint16(at + 10, true),
    packedBytes: field(20),
    offset: field(42),
  };
}

function longFields(directory: DataView, start: number, bytes: number): number[] {
  let at = start;
  while (at + 4 <= start + bytes) {
    const size = directory.getUint16(at + 2, true);
    if (directory.getUint16(at, true) === ZIP64_FIELD) {
      const count = Math.floor(Math.min(size, start + bytes - at - 4) / 8);
      return Array.from({ length: count }, (_, index) => longAt(directory, at + 4 + index * 8));
    }
    at += 4 + size;
  }
  return [];
}

const longAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const viewOf = async (file: Blob, start: number, bytes: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await file.slice(start, start + bytes).arrayBuffer());
