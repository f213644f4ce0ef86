import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { formatAgo } from '@/components/ui/format.ts';
import { send } from '@/lib/messaging/client.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import type { LeadPage } from './read-lead-page.ts';
import { Section } from './section.tsx';
import { siteName } from '@/components/app/site-name.ts';
import { timelineEntries, type TimelineEntry } from './timeline.ts';
import { useChange } from '@/components/app/use-change.ts';

const SHOWN_AT_FIRST = 8;

/** What happened to this lead, newest first, with what it cost and a way back. */
export function ActivitySection({ page, now }: { page: LeadPage; now: number }) {
  const [showAll, setShowAll] = useState(false);
  const entries = timelineEntries(page.events, {
    leadId: page.lead.id,
    stages: page.stages,
    observations: [...page.observations, ...page.withdrawn],
    siteName,
  });
  const shown = showAll ? entries : entries.slice(0, SHOWN_AT_FIRST);
  return (
    <Section id="activity" title="Activity">
      {entries.length === 0 && <p className="sm mm">Nothing has happened to this lead yet.</p>}
      <ol className="lead-tl">
        {shown.map((entry) => (
          <TimelineRow key={entry.id} entry={entry} now={now} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button size="sm" variant="ghost" onClick={() => setShowAll(true)}>
          Show all {entries.length}
        </Button>
      )}
    </Section>
  );
}

function TimelineRow({ entry, now }: { entry: TimelineEntry; now: number }) {
  const { id, at, title, text, mark, chargedMicros, canUndo, canRedo, wasUndone } = entry;
  const change = useChange();
  const undo = () =>
    change({
      make: () => send('change.undo', { eventId: id }),
      done: `Undone: ${title.toLowerCase()} ${text}`,
      failed: 'Nothing was undone.',
    });
  const redo = () =>
    change({
      make: () => send('change.redo', { eventId: id }),
      done: `Done again: ${title.toLowerCase()} ${text}`,
      failed: 'Nothing was done again.',
    });
  return (
    <li className={classNames(mark, wasUndone && 'undone')}>
      <b className="sb">{title}</b> <span className="what">{text}</span>
      {chargedMicros !== null && (
        <span className={classNames('n sb', chargedMicros > 0 && 'spend')}>
          {' '}
          · {formatMicros(chargedMicros)}
        </span>
      )}{' '}
      <time dateTime={new Date(at).toISOString()}>· {formatAgo(at, now)}</time>
      {wasUndone && <span className="mm"> · undone</span>}
      {(canUndo || canRedo) && (
        <button
          type="button"
          className="lead-undo"
          onClick={() => void (canUndo ? undo() : redo())}
        >
          {canUndo ? 'Undo' : 'Redo'}
          <span className="vh">: {`${title} ${text}`}</span>
        </button>
      )}
    </li>
  );
}
