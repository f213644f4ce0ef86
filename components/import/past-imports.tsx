import { Button } from '@/components/ui/button.tsx';
import { formatDate } from '@/components/ui/format.ts';
import type { ImportJob } from '@/lib/domain/import-job.ts';
import { hasUndo, outcomeWords } from './import-words.ts';
import type { ImportActions } from './use-import-actions.ts';

/** Imports that came to an end, the last first. */
export function PastImports({
  jobs,
  now,
  actions,
  onShow,
}: {
  jobs: readonly ImportJob[];
  now: number;
  actions: ImportActions;
  onShow: (importId: string) => void;
}) {
  if (jobs.length === 0) return null;
  return (
    <section className="box imp-past" aria-labelledby="imp-past-h">
      <header>
        <h2 className="h2" id="imp-past-h">
          Past imports
        </h2>
      </header>
      <ul>
        {jobs.map((job) => (
          <li key={job.id} className="row">
            <div className="grow">
              <button
                type="button"
                className="imp-name sm sb el"
                aria-label={`Show the import of ${job.fileName}`}
                onClick={() => onShow(job.id)}
              >
                {job.fileName}
              </button>
              <div className="xs mm">
                {[formatDate(job.createdAt, now), pastWords(job)].join(' · ')}
              </div>
            </div>
            {hasUndo(job, now) && (
              <Button
                size="sm"
                aria-label={`Undo the import of ${job.fileName}`}
                onClick={() => void actions.undo(job)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function pastWords(job: ImportJob): string {
  if (job.state === 'undone') return 'taken back';
  if (job.state === 'failed') return 'not all in';
  return job.state === 'stopped' ? `stopped, ${outcomeWords(job)}` : outcomeWords(job);
}
