import { excelParts } from './excel-parts.ts';
import { FileError, MAX_EXCEL_BYTES } from './file-problem.ts';

type ExcelCell = string | number | boolean | Date | null;

/** Files that were looked at and whose rows will be asked for again: it takes seconds to read a long one. */
const lookedAt = new WeakMap<Blob, string[][]>();

/**
 * The rows of an Excel file's first sheet, dates as ISO dates. Reads it whole, so its size is limited, before
 * and after unpacking. Throws a `FileError`.
 */
export async function excelRows(file: Blob, signal?: AbortSignal): Promise<string[][]> {
  const known = lookedAt.get(file);
  // Given back once, so that the rows do not stay for as long as the file is on screen.
  if (known !== undefined) {
    lookedAt.delete(file);
    return known;
  }
  if (file.size > MAX_EXCEL_BYTES)
    throw new FileError({ kind: 'too-big', mostBytes: MAX_EXCEL_BYTES });
  const rows = await readRows(file, signal);
  lookedAt.set(file, rows);
  return rows;
}

/**
 * The reader gets the file unpacked. It unpacks big parts in workers made from blobs, which an extension's security
 * policy forbids; what is not compressed it takes as it is.
 */
async function readRows(file: Blob, signal?: AbortSignal): Promise<string[][]> {
  const parts = await excelParts(file, signal);
  const [{ readSheet }, { zipSync }] = await Promise.all([
    import('read-excel-file/universal'),
    import('fflate'),
  ]);
  const plain = zipSync(parts, { level: 0 });
  try {
    const sheet = (await readSheet(plain.buffer)) as unknown as ExcelCell[][];
    return sheet.map((row) => row.map(cellText));
  } catch {
    throw new FileError({ kind: 'broken-excel' });
  }
}

function cellText(cell: ExcelCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell);
}
