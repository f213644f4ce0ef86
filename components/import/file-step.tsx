import { FileSpreadsheet, TriangleAlert } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { PasteBox } from './paste-box.tsx';
import type { Refusal } from './use-import-file.ts';
import { HEADING_ID } from './use-step-focus.ts';
import { usePastedFile } from './use-pasted-file.ts';

/** The first step: a file dropped, chosen or pasted. */
export function FileStep({
  isReading,
  refusal,
  onFile,
}: {
  isReading: boolean;
  refusal: Refusal | null;
  onFile: (file: File) => void;
}) {
  usePastedFile(onFile);
  return (
    <>
      {refusal && (
        <Banner tone="neg" icon={<TriangleAlert />} title={refusal.title} rounded alert>
          {refusal.detail}
        </Banner>
      )}
      <DropZone isReading={isReading} onFile={onFile} />
      <PasteBox onFile={onFile} />
    </>
  );
}

function DropZone({ isReading, onFile }: { isReading: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { isOver, handlers } = useFileDrop(onFile);
  return (
    <section
      className={classNames('box imp-drop', isOver && 'over')}
      aria-labelledby={HEADING_ID}
      {...handlers}
    >
      <FileSpreadsheet className="mm" />
      <h2 className="h2" id={HEADING_ID} tabIndex={-1}>
        Bring in a list
      </h2>
      <p className="sm m">
        Drop a CSV or Excel file here. Exports of PropStream, DealMachine, BatchLeads, REsimpli,
        Redfin and HUD Homestore are recognised.
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Chosen again after it was mended, it must count as a choice.
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button variant="primary" size="lg" busy={isReading} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <p className="xs mm">It is read on this device and goes nowhere else.</p>
    </section>
  );
}

function useFileDrop(onFile: (file: File) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const isStillIn =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isStillIn) setIsOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      },
    },
  };
}
