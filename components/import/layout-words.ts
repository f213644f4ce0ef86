import { plural } from '@/components/ui/format.ts';
import type { Delimiter, TextEncoding } from '@/lib/domain/file-reading.ts';
import type { NumberedRow } from '@/lib/domain/import-job.ts';
import type { FilePreview } from '@/lib/import/preview-file.ts';

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar',
};
export const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
};

/** "1,204 rows · 10 columns · comma · UTF-8"; the rows once they are counted. */
export function layoutWords({ layout, headers }: FilePreview, rows: number | null): string {
  const how =
    layout.kind === 'excel'
      ? ['Excel']
      : [DELIMITER_NAMES[layout.delimiter].toLowerCase(), ENCODING_NAMES[layout.encoding]];
  const size = [...(rows === null ? [] : [plural(rows, 'row')]), plural(headers.length, 'column')];
  return [...size, ...how].join(' · ');
}

const MOST_CELLS = 4;
const MOST_LETTERS = 60;

/** "Row 3: Address, City, State, …": enough of a row to know it by. */
export function headerRowWords({ row, cells }: NumberedRow): string {
  const filled = cells.filter((cell) => cell !== '');
  const words = filled.slice(0, MOST_CELLS).join(', ');
  const isMore = filled.length > MOST_CELLS || words.length > MOST_LETTERS;
  return `Row ${row}: ${words.slice(0, MOST_LETTERS)}${isMore ? ', …' : ''}`;
}
