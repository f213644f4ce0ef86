import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { focusOnArrival } from './focus-on-arrival.ts';
import { pastedFile } from './use-pasted-file.ts';

/** Rows copied from a spreadsheet or a mail, in place of a file. */
export function PasteBox({ onFile }: { onFile: (file: File) => void }) {
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <Button variant="ghost" className="imp-paste" onClick={() => setText('')}>
        Paste rows instead
      </Button>
    );
  return (
    <section className="box pad col-f" aria-label="Rows to import">
      <TextArea
        label="Rows"
        hint="Copied from a spreadsheet, with the names of the columns in the first row."
        value={text}
        ref={focusOnArrival}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row t">
        <Button
          variant="primary"
          disabledReason={text.trim() === '' ? 'Paste some rows first.' : null}
          onClick={() => onFile(pastedFile(text))}
        >
          Use these rows
        </Button>
        <Button variant="ghost" onClick={() => setText(null)}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
