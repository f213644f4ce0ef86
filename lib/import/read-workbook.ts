import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { excelParts } from './excel-parts.ts';
import { FileError } from './file-problem.ts';

type ExcelCell = string | number | boolean | Date | null;

/**
 * The rows of an Excel file's first sheet as text, in one go that may take seconds. The reader gets the file unpacked:
 * it unpacks big parts in workers made from blobs, which an extension's security policy forbids; what is not compressed
 * it takes as it is. Throws a `FileError`.
 */
export async function readWorkbook(file: Blob, signal?: AbortSignal): Promise<string[][]> {
  const plain = zipSync(await excelParts(file, signal), { level: 0 });
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
