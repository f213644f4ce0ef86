import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { IconButton } from '@/components/ui/button.tsx';
import type { Lookup } from '@/lib/domain/lookup.ts';
import { chargedFor } from '@/lib/reports/lookup-progress.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { QueueRow } from './queue-row.tsx';
import type { Queue } from './read-queue.ts';
import type { RetryPrice } from './use-retry-prices.ts';

/** What was answered today and what it cost: one line, unfolded on demand. */
export function DoneToday({
  lookups,
  ...rows
}: {
  lookups: readonly Lookup[];
  queue: Queue;
  now: number;
  retryPrice: RetryPrice;
}) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  if (lookups.length === 0) return null;
  const spent = lookups.reduce((sum, { id }) => sum + chargedFor(id, rows.queue.entries), 0);
  return (
    <section className="queue-g">
      <h2>
        <Check className="mm" />
        Done today
        <span className="n">
          {lookups.length} · {formatMicros(spent)}
        </span>
        <a className="btn g sm ml" href={hrefOf({ screen: 'costs' })}>
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
      </h2>
      <ul id={listId} hidden={!open}>
        {open && lookups.map((lookup) => <QueueRow key={lookup.id} lookup={lookup} {...rows} />)}
      </ul>
    </section>
  );
}
