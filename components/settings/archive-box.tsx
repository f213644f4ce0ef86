import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { RestoreRow } from './restore-row.tsx';
import { useSaveArchive } from './use-archive.ts';

/** Everything the leads have in one file, and back from it. */
export function ArchiveBox() {
  const { save, leads } = useSaveArchive();
  return (
    <section className="box" aria-labelledby="archive-h">
      <header>
        <h2 className="h2" id="archive-h">
          Archive
        </h2>
      </header>
      <div className="set-row">
        <div className="grow">
          <div>
            {leads === null ? 'Everything your leads have' : `Saving ${plural(leads, 'lead')}`}
          </div>
          <p>
            One file with history, notes, contacts and paid answers; without keys and settings. It
            holds phones and e-mails and is not encrypted.
          </p>
        </div>
        <Button size="sm" busy={leads !== null} onClick={() => void save()}>
          Save archive
        </Button>
      </div>
      <RestoreRow />
    </section>
  );
}
