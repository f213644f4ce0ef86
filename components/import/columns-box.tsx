import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Toggle } from '@/components/ui/field.tsx';
import { ColumnRow } from './column-row.tsx';
import { DateQuestion } from './date-question.tsx';
import type { Draft } from './draft.ts';
import { layoutWords } from './import-words.ts';
import { HEADING_ID } from './use-step-focus.ts';

/** Lists of more columns than this begin with so many. */
const FIRST_COLUMNS = 80;

/** What was read, and where each of its columns goes. */
export function ColumnsBox({
  draft,
  onChange,
  onReadAgain,
  onOtherFile,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** With the user's word on the first row. */
  onReadAgain: (hasHeader: boolean) => void;
  onOtherFile: () => void;
}) {
  const [showsAll, setShowsAll] = useState(draft.columns.length <= FIRST_COLUMNS);
  const shown = showsAll ? draft.columns : draft.columns.slice(0, FIRST_COLUMNS);
  return (
    <section className="box imp-columns" aria-labelledby={HEADING_ID}>
      <FileHead draft={draft} onReadAgain={onReadAgain} onOtherFile={onOtherFile} />
      <div className="imp-col imp-col-head only-wide" aria-hidden="true">
        <span>Column</span>
        <span>First value</span>
        <span>Goes to</span>
      </div>
      <ul>
        {shown.map((_, index) => (
          <ColumnRow key={index} draft={draft} index={index} onChange={onChange} />
        ))}
      </ul>
      {!showsAll && (
        <Button variant="ghost" wide onClick={() => setShowsAll(true)}>
          Show all {draft.columns.length.toLocaleString('en-US')} columns
        </Button>
      )}
      <DateQuestion draft={draft} onChange={onChange} />
    </section>
  );
}

function FileHead({
  draft: { preview, job },
  onReadAgain,
  onOtherFile,
}: {
  draft: Draft;
  onReadAgain: (hasHeader: boolean) => void;
  onOtherFile: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
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
        <Button size="sm" variant="ghost" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          Change
        </Button>
      </header>
      {isOpen && (
        <div className="imp-change">
          <Toggle
            look="checkbox"
            checked={preview.hasHeader}
            onChange={(event) => onReadAgain(event.target.checked)}
          >
            The first row names the columns
          </Toggle>
          <Button size="sm" onClick={onOtherFile}>
            Another file
          </Button>
        </div>
      )}
    </>
  );
}
