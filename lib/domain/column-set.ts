export const DATE_FORMATS = ['iso', 'month-first', 'day-first'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export const PHONE_FORMATS = ['dashes', 'digits', 'international'] as const;
export type PhoneFormat = (typeof PHONE_FORMATS)[number];

/** How a file writes what can be written in several ways. */
export interface FileFormat {
  /** "2026-11-24", "11/24/2026" or "24/11/2026"; 'iso' also has the time of day. */
  dates: DateFormat;
  /** "614-555-0101", "6145550101" or "+16145550101". */
  phones: PhoneFormat;
  /** Whether the file starts with a byte order mark, by which spreadsheets know UTF-8. */
  byteOrderMark: boolean;
}

export const DEFAULT_FILE_FORMAT: FileFormat = {
  dates: 'iso',
  phones: 'dashes',
  byteOrderMark: true,
};

/** Columns the user put together for a job of their own: which, in what order, under what names. */
export interface OwnColumnSet {
  id: string;
  name: string;
  /** `id` is a column of `lib/csv`; one that a later version no longer has is passed over. */
  columns: { id: string; header: string }[];
  format: FileFormat;
}
