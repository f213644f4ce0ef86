import { commandAttribute } from '@/components/app/commands/command-table.ts';
import { TextArea } from '@/components/ui/field.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import { send } from '@/lib/messaging/client.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import { Section } from './section.tsx';
import { TagEditor } from './tag-editor.tsx';
import { useAutosave, type SaveState } from './use-autosave.ts';

/** Longest note the background takes. */
const NOTE_MAX = 20_000;

/** The user's own words on a lead: a note that saves itself, and tags. */
export function NotesSection({ lead }: { lead: Lead }) {
  const note = useAutosave(lead.note, (text, base) =>
    send('lead.note', { leadId: lead.id, note: text, base }),
  );
  return (
    <Section id="notes" title="Note and tags" beside={<SaveWords state={note.state} />}>
      <TextArea
        {...commandAttribute('lead.note')}
        label="Note"
        labelHidden
        value={note.text}
        maxLength={NOTE_MAX}
        placeholder="What you know about this house"
        small
        onChange={(event) => note.type(event.target.value)}
        onBlur={note.flush}
      />
      {note.state.kind === 'failed' && (
        <p className="xs neg lead-note" role="alert">
          The note is not saved. {wordsForFailure(note.state.failure).title}{' '}
          <button type="button" className="lead-undo" onClick={note.flush}>
            Try again
          </button>
        </p>
      )}
      <TagEditor lead={lead} />
    </Section>
  );
}

function SaveWords({ state }: { state: SaveState }) {
  return <output className="mm xs">{saveWords(state)}</output>;
}

function saveWords(state: SaveState): string {
  if (state.kind === 'saving') return 'Saving';
  if (state.kind === 'unsaved') return 'Not saved yet';
  if (state.kind !== 'saved') return '';
  const time = new Date(state.at).toLocaleTimeString('en-US', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return `Saved ${time}`;
}
