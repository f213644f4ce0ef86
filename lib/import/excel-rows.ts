import { FileError, MAX_EXCEL_BYTES, MAX_UNPACKED_BYTES } from './file-problem.ts';

type ExcelCell = string | number | boolean | Date | null;

/**
 * The rows of an Excel file's first sheet, dates as ISO dates. Reads it whole, so its size is limited, before
 * and after unpacking: a small file can unpack to gigabytes. Throws a `FileError`.
 */
export async function excelRows(file: Blob): Promise<string[][]> {
  if (file.size > MAX_EXCEL_BYTES)
    throw new FileError({ kind: 'too-big', mostBytes: MAX_EXCEL_BYTES });
  const { readSheet } = await import('read-excel-file/universal');
  const plain = await unpacked(new Uint8Array(await file.arrayBuffer()));
  try {
    const sheet = (await readSheet(plain)) as unknown as ExcelCell[][];
    return sheet.map((row) => row.map(cellText));
  } catch {
    throw new FileError({ kind: 'broken-excel' });
  }
}

/**
 * The same archive without compression. The reader unpacks big parts in workers made from blobs, which an
 * extension's security policy forbids; what is not compressed it takes as it is.
 */
async function unpacked(bytes: Uint8Array): Promise<ArrayBuffer> {
  const { unzipSync, zipSync } = await import('fflate');
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        size += originalSize;
        if (size > MAX_UNPACKED_BYTES)
          throw new FileError({ kind: 'too-big', mostBytes: MAX_EXCEL_BYTES });
        return true;
      },
    });
    return zipSync(parts, { level: 0 }).buffer;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError({ kind: 'broken-excel' });
  }
}

function cellText(cell: ExcelCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell);
}
