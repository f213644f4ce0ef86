import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState, type ReactNode } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { useNow } from '@/components/app/use-now.ts';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import { latestRestore } from '@/lib/db/imports.ts';
import { canUndoImport, type ImportJob } from '@/lib/domain/import-job.ts';
import { send } from '@/lib/messaging/client.ts';
import { problemWords, refusedWords, restoreWords } from './restore-words.ts';
import { useReadArchive } from './use-archive.ts';

/** Restores an archive: what it would do, how far it is, what it did, and Undo. Goes on without this screen. */
export function RestoreRow() {
  const database = useDatabase();
  const reading = useReadArchive();
  const job = useLiveQuery(async () => (await latestRestore(database)) ?? null, [database]);
  if (job === undefined) return null;
  if (reading.leads !== null)
    return (
      <Row title={`Reading ${plural(reading.leads, 'lead')}`} text="Nothing is changed by reading.">
        <Button size="sm" onClick={reading.cancel}>
          Cancel
        </Button>
      </Row>
    );
  const problem = reading.problem && problemWords(reading.problem);
  return (
    <>
      {job !== null && hasRow(job) && <JobRow job={job} />}
      {(job === null || !OCCUPIED.has(job.state)) && (
        <Row
          title={problem?.title ?? 'Restore from a file'}
          text={
            problem?.detail ??
            'Adds what is not here. The same house stays one lead, and nothing here is lost.'
          }
        >
          <ChooseFile onFile={(file) => void reading.read(file)} />
        </Row>
      )}
    </>
  );
}

/** A restore that was undone has nothing more to say, but for leads it left. */
const hasRow = ({ state, keptByUndo }: ImportJob): boolean =>
  state !== 'staging' && (state !== 'undone' || keptByUndo > 0);

const OCCUPIED: ReadonlySet<ImportJob['state']> = new Set<ImportJob['state']>([
  'staged',
  'running',
  'undoing',
  'failed',
]);

function JobRow({ job }: { job: ImportJob }) {
  const { title, text } = restoreWords(job);
  const refused = refusedWords(job);
  return (
    <Row
      title={title}
      text={text}
      more={refused}
      isTall={job.state === 'staged' || job.state === 'failed'}
    >
      <JobButtons job={job} />
    </Row>
  );
}

function JobButtons({ job }: { job: ImportJob }) {
  const { id, state, archive } = job;
  const toast = useToast();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const ask = async (asking: ReturnType<typeof send<'import.undo'>>, failed: string) => {
    setBusy(true);
    const result = await asking;
    setBusy(false);
    if (!result.ok) toast.failed(failed, result.failure);
  };
  const restore = () =>
    void ask(send('archive.restore', { importId: id }), 'Nothing was restored.');
  const stop = (undo: boolean) =>
    void ask(send('import.stop', { importId: id, undo }), 'The restore goes on.');
  const undo = () => void ask(send('import.undo', { importId: id }), 'The restore was not undone.');
  if (state === 'staged') {
    const fresh = (archive?.leads ?? 0) - (archive?.known ?? 0);
    return (
      <>
        <Button size="sm" variant="primary" busy={busy} onClick={restore}>
          {fresh === 0 ? 'Restore the rest' : `Restore ${fresh.toLocaleString('en-US')}`}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => stop(false)}>
          Cancel
        </Button>
      </>
    );
  }
  if (state === 'failed')
    return (
      <>
        <Button size="sm" busy={busy} onClick={restore}>
          Go on
        </Button>
        <Button size="sm" variant="ghost" onClick={() => stop(true)}>
          Undo
        </Button>
      </>
    );
  if (state === 'running')
    return (
      <Button size="sm" onClick={() => stop(false)}>
        Stop
      </Button>
    );
  if (!canUndoImport(job, now)) return null;
  return (
    <Button size="sm" busy={busy} onClick={undo}>
      Undo
    </Button>
  );
}

function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".jsonl"
        hidden
        aria-label="Archive to restore"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button size="sm" onClick={() => input.current?.click()}>
        Choose file
      </Button>
    </>
  );
}

function Row({
  title,
  text,
  more = [],
  isTall = false,
  children,
}: {
  title: string;
  text: string;
  more?: readonly string[];
  /** Buttons below the text, where there are several. */
  isTall?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={isTall ? 'set-row tall' : 'set-row'}>
      <div className="grow" aria-live="polite">
        <div>{title}</div>
        <p>{text}</p>
        {more.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {isTall ? <div className="row end">{children}</div> : children}
    </div>
  );
}
