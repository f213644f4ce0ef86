import { FileSpreadsheet } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { FileReading } from '@/lib/domain/file-reading.ts';
import type { Draft } from './draft.ts';
import { layoutWords } from './layout-words.ts';
import { ReadingChoices } from './reading-choices.tsx';
import type { Refusal } from './use-import-file.ts';
import { HEADING_ID } from './use-step-focus.ts';

/** What was read and how, with the ways to have it read otherwise. */
export function FileHead({
  draft: { preview, job },
  misread,
  onRead,
  onOtherFile,
}: {
  draft: Draft;
  /** Why the file cannot be read as was asked last. */
  misread: Refusal | null;
  onRead: (reading: FileReading) => void;
  onOtherFile: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const changeId = useId();
  const known = preview.knownAs === null ? [] : [`${preview.knownAs} export`];
  const remembered = preview.isRemembered ? ['columns as last time'] : [];
  const recognised = [...known, ...remembered].join(', ');
  return (
    <>
      <header className="imp-file">
        <FileSpreadsheet className="mm" />
        <div className="grow imp-file-words">
          <h2 className="h2" id={HEADING_ID} tabIndex={-1}>
            {preview.fileName}
          </h2>
          <span className="mm xs n">{layoutWords(preview, job?.rows ?? null)}</span>
          {recognised !== '' && (
            <span className="chip acc">{recognised[0]?.toUpperCase() + recognised.slice(1)}</span>
          )}
        </div>
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={isOpen}
          aria-controls={changeId}
          onClick={() => setIsOpen(!isOpen)}
        >
          Change
        </Button>
      </header>
      {isOpen && (
        <div className="imp-change" id={changeId}>
          <ReadingChoices preview={preview} onRead={onRead} />
          <Button size="sm" onClick={onOtherFile}>
            Another file
          </Button>
          {misread !== null && (
            <p className="sm neg imp-misread" role="alert">
              It cannot be read so. {misread.title}
            </p>
          )}
        </div>
      )}
    </>
  );
}
