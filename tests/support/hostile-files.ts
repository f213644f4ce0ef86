import { strToU8, zipSync } from 'fflate';
import { excelFileOf, sheetXml } from './made-up-excel.ts';

const BOMB_MEGABYTES = 130;
let bomb: Uint8Array<ArrayBuffer> | undefined;

/** An Excel file of 400 kB whose one sheet unpacks to 130 MB, which takes seconds to make. */
export function zipBomb(): Uint8Array<ArrayBuffer> {
  const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
  bomb ??= excelFileOf(sheetXml(row.repeat((BOMB_MEGABYTES * 1024 ** 2) / row.length)));
  return bomb;
}

/** The same, but each part is said to unpack to 100 bytes. */
export function lyingZipBomb(): Uint8Array<ArrayBuffer> {
  const file = zipBomb().slice();
  const view = new DataView(file.buffer);
  for (let at = 0; at + 30 < file.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return file;
}

/** An OpenDocument spreadsheet as far as anybody looks: its type comes first, and there is no workbook. */
export const openDocument = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8('<office:document-content/>'),
    }),
  );

/** The container of old Office files with these streams: "Workbook" is an .xls, "EncryptedPackage" a password. */
export function compoundFile(...streams: string[]): Uint8Array<ArrayBuffer> {
  const sector = 512;
  const bytes = new Uint8Array(sector * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  const directorySector = 1;
  view.setUint32(48, directorySector, true);
  const directory = sector * (directorySector + 1);
  for (const [index, name] of ['Root Entry', ...streams].entries())
    for (let place = 0; place < name.length; place += 1)
      view.setUint16(directory + index * 128 + place * 2, name.charCodeAt(place), true);
  return bytes;
}
