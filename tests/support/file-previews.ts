import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { previewFile, type FilePreview, type PreviewOptions } from '@/lib/import/preview-file.ts';

export const fileOf = (...parts: BlobPart[]) => new File(parts, 'list.csv');

/** Looks at files beside a database of their own. */
export function openPreviews() {
  const db = new LeadFlowDatabase(`test-${crypto.randomUUID()}`);
  const look = async (file: File, options: PreviewOptions = {}): Promise<FilePreview> => {
    const result = await previewFile(db, file, options);
    if (!result.ok) throw new Error(result.failure.kind);
    return result.value;
  };
  return {
    db,
    look,
    preview: (...parts: BlobPart[]): Promise<FilePreview> => look(fileOf(...parts)),
    /** What keeps a file from being read; "none" when nothing does. */
    async problem(file: File): Promise<string> {
      const result = await previewFile(db, file);
      return result.ok ? 'none' : result.failure.kind;
    },
  };
}

/** Where each column of a file goes, by its header. */
export const goesTo = ({ headers, columns }: FilePreview) =>
  Object.fromEntries(columns.map(({ target }, index) => [headers[index], target?.field ?? null]));
