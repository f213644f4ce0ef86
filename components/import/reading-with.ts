import type { FileReading } from '@/lib/domain/file-reading.ts';
import type { FilePreview } from '@/lib/import/preview-file.ts';

/** How a file is to be read after one more word of the user's. What it looks like anyway needs no word. */
export function readingWith(
  { guess: { layout }, reading }: Pick<FilePreview, 'guess' | 'reading'>,
  word: FileReading,
): FileReading {
  const { encoding, delimiter, ...rest } = { ...reading, ...word };
  if (layout.kind === 'excel') return rest;
  // In another encoding the guess of the delimiter is another too: the word stands.
  const isAsGuessed = encoding === undefined || encoding === layout.encoding;
  return {
    ...rest,
    ...(!isAsGuessed && { encoding }),
    ...(delimiter !== undefined &&
      !(isAsGuessed && delimiter === layout.delimiter) && { delimiter }),
  };
}
