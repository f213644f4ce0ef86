import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { download } from '@/components/ui/download.ts';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import type { ImportOptions } from '@/lib/domain/import-job.ts';
import type { DryRun } from '@/lib/import/dry-run.ts';
import { refusedRowsCsv } from '@/lib/import/refused-rows.ts';
import type { Draft } from './draft.ts';
import { Figures } from './figures.tsx';
import { ImportChoices } from './import-choices.tsx';
import { RowsToMend } from './rows-to-mend.tsx';
import type { Check } from './use-dry-run.ts';

/** What the import would do, before anything is written. */
export function DryRunBox({
  draft,
  check,
  rowsRead,
  options,
  onOptions,
}: {
  draft: Draft;
  check: Check;
  rowsRead: number;
  options: ImportOptions;
  onOptions: (options: ImportOptions) => void;
}) {
  const { result, isCurrent } = check;
  return (
    <section className="box imp-dry" aria-labelledby="imp-dry-h">
      <header>
        <h2 className="h2" id="imp-dry-h">
          Dry run
        </h2>
        <span className="mm xs ml">Nothing is written yet</span>
      </header>
      {result === null ? (
        <Waiting draft={draft} rows={check.rows} rowsRead={rowsRead} />
      ) : (
        <>
          <Figures counts={result.counts} isOld={!isCurrent} />
          <output className="vh">{isCurrent && spokenFigures(result)}</output>
          <div className="imp-choices">
            <Remarks result={result} />
            <ImportChoices {...{ draft, result, options }} onChange={onOptions} />
            <RowsToMend {...result} refusedRows={result.counts.refused}>
              <RefusedFile draft={draft} count={result.rowsToMend} />
            </RowsToMend>
          </div>
        </>
      )}
    </section>
  );
}

function Waiting({ draft, rows, rowsRead }: { draft: Draft; rows: number; rowsRead: number }) {
  const { job } = draft;
  return (
    <div className="imp-wait sm m">
      <output>
        {job === null
          ? `Reading. ${plural(rowsRead, 'row')} so far.`
          : `Checking ${plural(job.rows, 'row')}.`}
      </output>
      {job !== null && <ProgressBar label="Rows checked" done={rows} all={job.rows} />}
    </div>
  );
}

const spokenFigures = ({ counts }: DryRun): string =>
  `${plural(counts.created, 'new lead')}, ${counts.filled + counts.unchanged} already here, ` +
  `${counts.twice} twice in the file, ${counts.refused} cannot be read.`;

/** What the four figures do not say. */
function Remarks({ result }: { result: DryRun }) {
  const { filledFields, maybe, unknownStages } = result;
  return (
    <>
      {filledFields > 0 && (
        <p className="sm m">{plural(filledFields, 'value')} would be written.</p>
      )}
      {maybe > 0 && (
        <p className="sm m">
          {plural(maybe, 'new lead')} may be the same house as another. You are asked after the
          import.
        </p>
      )}
      {unknownStages.length > 0 && (
        <p className="sm m">
          Not a stage of yours: {unknownStages.map((name) => `“${name}”`).join(', ')}. New leads of
          those go to the stage below.
        </p>
      )}
    </>
  );
}

/** The rows that cannot be read or go without a cell, as a file to mend. */
function RefusedFile({ draft: { job, columns }, count }: { draft: Draft; count: number }) {
  const database = useDatabase();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  if (job === null) return null;
  const save = async () => {
    setBusy(true);
    try {
      const file = await refusedRowsCsv(database, job, columns);
      download(file, `${job.fileName.replace(/\.\w{1,5}$/, '')} - rows to mend.csv`);
    } catch (error) {
      const failure = storageFailure(error);
      if (failure === null) throw error;
      toast.failed('No file was saved.', failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="sm" busy={busy} onClick={() => void save()}>
      {count === 1 ? 'The row' : `All ${count.toLocaleString('en-US')}`}, as CSV
    </Button>
  );
}
