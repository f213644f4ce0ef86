/** How the bytes of a file of text can be letters, and what can stand between its cells; the most usual first. */
export const TEXT_ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How the user wants a file to be read, against what it looks like; what is absent is as it looks. */
export interface FileReading {
  encoding?: TextEncoding;
  delimiter?: Delimiter;
  /** The row that names the columns, as a spreadsheet counts; null when none does. */
  headerRow?: number | null;
}

/** The user's word, kept for the next file that looks the same. */
export interface RememberedReading {
  /** See `lookOf` of lib/import. */
  look: string;
  reading: FileReading;
  usedAt: number;
}
