import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { FileReading } from '@/lib/domain/file-reading.ts';
import { ColumnRow } from './column-row.tsx';
import { DateQuestion } from './date-question.tsx';
import type { Draft } from './draft.ts';
import { FileHead } from './file-head.tsx';
import type { Refusal } from './use-import-file.ts';
import { HEADING_ID } from './use-step-focus.ts';

/** Lists of more columns than this begin with so many. */
const FIRST_COLUMNS = 80;

/** What was read, and where each of its columns goes. */
export function ColumnsBox({
  draft,
  misread,
  onChange,
  onRead,
  onOtherFile,
}: {
  draft: Draft;
  misread: Refusal | null;
  onChange: (draft: Draft) => void;
  onRead: (reading: FileReading) => void;
  onOtherFile: () => void;
}) {
  const [wantsAll, setWantsAll] = useState(false);
  const showsAll = wantsAll || draft.columns.length <= FIRST_COLUMNS;
  const shown = showsAll ? draft.columns : draft.columns.slice(0, FIRST_COLUMNS);
  return (
    <section className="box imp-columns" aria-labelledby={HEADING_ID}>
      <FileHead {...{ draft, misread, onRead, onOtherFile }} />
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
        <Button variant="ghost" wide onClick={() => setWantsAll(true)}>
          Show all {draft.columns.length.toLocaleString('en-US')} columns
        </Button>
      )}
      <DateQuestion draft={draft} onChange={onChange} />
    </section>
  );
}
