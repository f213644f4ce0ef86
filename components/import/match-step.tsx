import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { FileReading } from '@/lib/domain/file-reading.ts';
import type { ImportOptions } from '@/lib/domain/import-job.ts';
import { FIRST_STAGE_ID } from '@/lib/domain/stage.ts';
import { ColumnsBox } from './columns-box.tsx';
import { saysWhere, type Draft } from './draft.ts';
import { DryRunBox } from './dry-run-box.tsx';
import { importWords } from './import-words.ts';
import { useDryRun, type Check } from './use-dry-run.ts';
import { useImportActions } from './use-import-actions.ts';
import type { Refusal } from './use-import-file.ts';

const FIRST_OPTIONS: ImportOptions = { known: 'fill', mayMoveBack: false, stageId: FIRST_STAGE_ID };

/** Columns and what they would do, beside each other or below: a choice shows its effect at once. */
export function MatchStep({
  draft,
  rowsRead,
  misread,
  onChange,
  onRead,
  onOtherFile,
  onStarted,
}: {
  draft: Draft;
  rowsRead: number;
  misread: Refusal | null;
  onChange: (draft: Draft) => void;
  /** With how the user wants the file to be read. */
  onRead: (reading: FileReading) => void;
  onOtherFile: () => void;
  onStarted: (importId: string) => void;
}) {
  const [options, setOptions] = useState(FIRST_OPTIONS);
  const check = useDryRun(saysWhere(draft) ? draft.job : null, draft.columns, options);
  const columns = <ColumnsBox {...{ draft, misread, onChange, onRead, onOtherFile }} />;
  return (
    <>
      {columns}
      <div className="col-f imp-side">
        <DryRunBox {...{ draft, check, rowsRead, options }} onOptions={setOptions} />
        <StartButton {...{ draft, check, options, onStarted }} />
      </div>
    </>
  );
}

function StartButton({
  draft,
  check,
  options,
  onStarted,
}: {
  draft: Draft;
  check: Check;
  options: ImportOptions;
  onStarted: (importId: string) => void;
}) {
  const { start } = useImportActions();
  const [isStarting, setIsStarting] = useState(false);
  const words = check.result && importWords(check.result, options.known);
  const press = async () => {
    if (draft.job === null) return;
    setIsStarting(true);
    const isUnderWay = await start(draft.job.id, draft.columns, options);
    setIsStarting(false);
    if (isUnderWay) onStarted(draft.job.id);
  };
  const isReady = check.isCurrent && saysWhere(draft);
  return (
    <>
      <Button
        variant="primary"
        size="lg"
        wide
        busy={isStarting || (saysWhere(draft) && !check.isCurrent)}
        disabledReason={whyNot(draft, isReady, words)}
        onClick={() => void press()}
      >
        {words ?? 'Import'}
      </Button>
      <p className="xs mm imp-free">
        Free. No look-ups run. You can undo the whole import for 30 days.
      </p>
    </>
  );
}

function whyNot(draft: Draft, isReady: boolean, words: string | null): string | null {
  if (!saysWhere(draft)) return 'Say which column is the address, or another mark of the house.';
  return isReady && words === null ? 'Nothing in this file is new.' : null;
}
