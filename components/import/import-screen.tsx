import { Screen } from '@/components/app/screen.tsx';
import { useNow } from '@/components/app/use-now.ts';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { hasOpenColumns } from './draft.ts';
import { FileStep } from './file-step.tsx';
import { JobView } from './job-view.tsx';
import { MatchStep } from './match-step.tsx';
import { PastImports } from './past-imports.tsx';
import { StepList, type Step } from './step-list.tsx';
import { useImportActions } from './use-import-actions.ts';
import { useImportFile, type FileState } from './use-import-file.ts';
import { useImportJobs } from './use-import-jobs.ts';
import { useStepFocus } from './use-step-focus.ts';
import './import.css';

/** From a file to leads: the file, its columns, a dry run, and the import itself, which needs no open panel. */
export function ImportScreen() {
  const file = useImportFile();
  const jobs = useImportJobs();
  const actions = useImportActions();
  const now = useNow();
  const { state } = file;
  const job = state.step === 'match' ? null : jobs.shown;
  useStepFocus(job ? `${job.id} ${job.state}` : state.step);
  if (job === undefined) return <Screen title="Import">{null}</Screen>;
  return (
    <Screen
      title="Import"
      actions={
        state.step === 'match' && (
          <Button size="sm" variant="ghost" onClick={() => file.close()}>
            Cancel
          </Button>
        )
      }
    >
      <div className={classNames('imp-lay', state.step === 'match' && 'two')}>
        <StepList current={job ? 'import' : stepOf(state)} />
        {state.step === 'match' ? (
          <MatchStep
            draft={state.draft}
            rowsRead={state.rowsRead}
            onChange={file.change}
            misread={state.misread}
            onRead={(reading) => void file.readAgain(state.draft, reading)}
            onOtherFile={() => file.close()}
            onStarted={(importId) => {
              file.close({ isStarted: true });
              jobs.show(importId);
            }}
          />
        ) : job ? (
          <JobView job={job} now={now} actions={actions} onNext={jobs.leave} />
        ) : (
          <FileStep
            isReading={state.isReading}
            refusal={state.refusal}
            onFile={(chosen) => void file.open(chosen)}
          />
        )}
        {state.step === 'file' && (
          <PastImports jobs={jobs.past} now={now} actions={actions} onShow={jobs.show} />
        )}
      </div>
    </Screen>
  );
}

/** Matching is over when nothing is left to look at; what follows is on the same page. */
function stepOf(state: FileState): Step {
  if (state.step === 'file') return 'file';
  return hasOpenColumns(state.draft) ? 'match' : 'check';
}
