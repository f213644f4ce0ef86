import type { ReactNode } from 'react';
import { QueuePager } from './queue-pager.tsx';
import { QueueRow } from './queue-row.tsx';
import type { QueuePage } from './queue-page.ts';
import type { Queue } from './read-queue.ts';
import type { RetryPrice } from './use-retry-prices.ts';

/** What every group shows its rows with. */
export interface RowsContext {
  queue: Queue;
  now: number;
  retryPrice: RetryPrice;
}

/** Lookups of one kind, a page of them at a time. */
export function QueueGroup({
  icon,
  title,
  count,
  actions,
  page,
  onPage,
  rows,
}: {
  icon: ReactNode;
  title: string;
  /** After the title: how many, and when it goes on. */
  count: string;
  /** What can be done about all of them. */
  actions?: ReactNode;
  page: QueuePage;
  onPage: (page: number) => void;
  rows: RowsContext;
}) {
  return (
    <section className="queue-g">
      <h2>
        {icon}
        {title}
        <span className="n">{count}</span>
        {actions && <span className="act ml">{actions}</span>}
      </h2>
      <ul>
        {page.lookups.map((lookup) => (
          <QueueRow key={lookup.id} lookup={lookup} {...rows} />
        ))}
      </ul>
      <QueuePager page={page} of={title} onPage={onPage} />
    </section>
  );
}
