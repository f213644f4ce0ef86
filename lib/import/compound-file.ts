const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const HEADER_BYTES = 512;
/** Enough for the first names of a directory, among which the one looked for is. */
const DIRECTORY_BYTES = 4096;
const LOCKED = 'EncryptedPackage';

/**
 * What a file is that Office wraps in the container of its old days: an .xls, or an .xlsx behind a password. Null
 * for any other file. MS-CFB 2.2 and 2.6, MS-OFFCRYPTO 2.3.4.
 */
export async function compoundFileKind(file: Blob): Promise<'old-excel' | 'locked' | null> {
  const bytes = await file.slice(0, HEADER_BYTES).arrayBuffer();
  const head = new Uint8Array(bytes);
  if (!SIGNATURE.every((byte, index) => head[index] === byte)) return null;
  if (bytes.byteLength < HEADER_BYTES) return 'old-excel';
  const view = new DataView(bytes);
  const sectorBytes = 2 ** Math.min(view.getUint16(30, true), 12);
  const start = (view.getUint32(48, true) + 1) * sectorBytes;
  const directory = await file.slice(start, start + DIRECTORY_BYTES).arrayBuffer();
  return new TextDecoder('utf-16le').decode(directory).includes(LOCKED) ? 'locked' : 'old-excel';
}
