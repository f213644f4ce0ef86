import type { ReactNode } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import { Figures } from './figures.tsx';
import { hasUndo, jobTitle, outcomeWords, rowsDone } from './import-words.ts';
import { ReasonsFile } from './reasons-file.tsx';
import { RowsToMend } from './rows-to-mend.tsx';
import { StopChoice } from './stop-choice.tsx';
import type { ImportActions } from './use-import-actions.ts';
import { HEADING_ID } from './use-step-focus.ts';

/** An import under way, and what became of it. */
export function JobView({
  job,
  now,
  actions,
  onNext,
}: {
  job: ImportJob;
  now: number;
  actions: ImportActions;
  /** Back to the choice of a file. */
  onNext: () => void;
}) {
  const isUnderWay = UNDER_WAY.has(job.state);
  return (
    <section className="box imp-job" aria-labelledby={HEADING_ID}>
      <header>
        <h2 className="h2" id={HEADING_ID} tabIndex={-1}>
          {jobTitle(job)}
        </h2>
      </header>
      {isUnderWay ? <UnderWay job={job} actions={actions} /> : <Ended job={job} />}
      {!isUnderWay && <EndActions {...{ job, now, actions, onNext }} />}
    </section>
  );
}

const UNDER_WAY: ReadonlySet<ImportJob['state']> = new Set<ImportJob['state']>([
  'staging',
  'staged',
  'running',
  'undoing',
]);

function UnderWay({ job, actions }: { job: ImportJob; actions: ImportActions }) {
  const done = rowsDone(job);
  if (job.state === 'undoing')
    return (
      <div className="imp-part">
        <ProgressBar label="Taken back" done={job.undoneEvents} all={job.eventIds.length} />
        <p className="sm m">It goes on when you close this panel.</p>
      </div>
    );
  return (
    <div className="imp-part">
      <ProgressBar label="Rows imported" done={done} all={job.rows} />
      <p className="sm n">
        {done.toLocaleString('en-US')} of {plural(job.rows, 'row')}
      </p>
      <p className="sm m">It goes on when you close this panel.</p>
      <StopChoice done={done} onStop={(undo) => void actions.stop(job, undo)} />
    </div>
  );
}

function Ended({ job }: { job: ImportJob }) {
  if (job.state === 'undone')
    return (
      <div className="imp-part sm m">
        {job.keptByUndo === 0
          ? 'All leads are as they were before the import.'
          : `${plural(job.keptByUndo, 'lead')} you worked on since stayed as they are.`}
      </div>
    );
  return (
    <>
      {job.state !== 'done' && <CutShort job={job} />}
      <Figures counts={job.counts} />
      <div className="imp-choices">
        {job.maybe > 0 && (
          <p className="sm m">
            {plural(job.maybe, 'new lead')} may be the same house as another:{' '}
            <a href={hrefOf({ screen: 'duplicates' })}>Review</a>
          </p>
        )}
        <RowsToMend {...job} refusedRows={job.counts.refused}>
          <ReasonsFile job={job} />
        </RowsToMend>
        {job.counts.created > 0 && (
          <p className="sm">
            <a href={hrefOf({ screen: 'leads', importId: job.id })}>Show the new leads</a>
          </p>
        )}
      </div>
    </>
  );
}

/** What is in of a file that did not come to its end, and why. */
function CutShort({ job }: { job: ImportJob }) {
  const reason = job.failure === null ? null : wordsForFailure(job.failure);
  return (
    <div className="imp-part sm" role={reason === null ? undefined : 'alert'}>
      {reason && (
        <p>
          <b>{reason.title}</b> {reason.detail}
        </p>
      )}
      <p className="n">
        {rowsDone(job).toLocaleString('en-US')} of {plural(job.rows, 'row')} are through:{' '}
        {outcomeWords(job)}.
      </p>
    </div>
  );
}

function EndActions({
  job,
  now,
  actions,
  onNext,
}: {
  job: ImportJob;
  now: number;
  actions: ImportActions;
  onNext: () => void;
}): ReactNode {
  if (job.state === 'failed')
    return (
      <footer className="imp-foot">
        <Button variant="primary" onClick={() => void actions.resume(job)}>
          Resume
        </Button>
        <Button onClick={() => void actions.stop(job, false)}>Keep what is in</Button>
        <Button onClick={() => void actions.stop(job, true)}>Undo all</Button>
      </footer>
    );
  return (
    <footer className="imp-foot">
      <Button variant="primary" onClick={onNext}>
        Import another file
      </Button>
      {hasUndo(job, now) && <Button onClick={() => void actions.undo(job)}>Undo import</Button>}
    </footer>
  );
}
