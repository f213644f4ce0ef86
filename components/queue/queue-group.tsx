import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { Lookup } from '@/lib/domain/lookup.ts';
import { QueueRow } from './queue-row.tsx';
import type { Queue } from './read-queue.ts';
import type { RetryPrice } from './use-retry-prices.ts';

const SHOWN_AT_FIRST = 20;

/** Lookups of one kind; nothing when there is none. */
export function QueueGroup({
  icon,
  title,
  count,
  lookups,
  ...rows
}: {
  icon: ReactNode;
  title: string;
  /** After the title: how many, and when it goes on. */
  count: string;
  lookups: readonly Lookup[];
  queue: Queue;
  now: number;
  retryPrice: RetryPrice;
}) {
  const [showAll, setShowAll] = useState(false);
  if (lookups.length === 0) return null;
  const shown = showAll ? lookups : lookups.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="queue-g">
      <h2>
        {icon}
        {title}
        <span className="n">{count}</span>
      </h2>
      <ul>
        {shown.map((lookup) => (
          <QueueRow key={lookup.id} lookup={lookup} {...rows} />
        ))}
      </ul>
      {shown.length < lookups.length && (
        <Button size="sm" variant="ghost" className="queue-more" onClick={() => setShowAll(true)}>
          Show {lookups.length - shown.length} more
        </Button>
      )}
    </section>
  );
}
