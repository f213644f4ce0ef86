import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { IconButton } from '@/components/ui/button.tsx';
import { formatMicros } from '@/lib/shared/money.ts';
import type { RowsContext } from './queue-group.tsx';
import type { QueuePage } from './queue-page.ts';
import { QueuePager } from './queue-pager.tsx';
import { QueueRow } from './queue-row.tsx';

/** What was answered today, and what today cost: one line, unfolded on demand. */
export function DoneToday({
  page,
  onPage,
  rows,
}: {
  page: QueuePage;
  onPage: (page: number) => void;
  rows: RowsContext;
}) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  if (page.total === 0) return null;
  return (
    <section className="queue-g">
      <h2>
        <Check className="mm" />
        Done today
        <span className="n">
          {page.total.toLocaleString('en-US')} · {formatMicros(rows.queue.spentMicros)}
        </span>
        <span className="act ml">
          <a className="btn g sm" href={hrefOf({ screen: 'costs' })}>
            Open in Costs
          </a>
          <IconButton
            size="sm"
            label={open ? 'Hide what was done today' : 'Show what was done today'}
            icon={open ? <ChevronUp /> : <ChevronDown />}
            aria-expanded={open}
            aria-controls={listId}
            onClick={() => setOpen(!open)}
          />
        </span>
      </h2>
      <div id={listId} hidden={!open}>
        <ul>
          {open &&
            page.lookups.map((lookup) => <QueueRow key={lookup.id} lookup={lookup} {...rows} />)}
        </ul>
        <QueuePager page={page} of="Done today" onPage={onPage} />
      </div>
    </section>
  );
}
