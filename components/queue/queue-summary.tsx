import { formatMicros } from '@/lib/shared/money.ts';
import type { Queue } from './read-queue.ts';

/** How much is under way, and the most it can still cost. */
export function QueueSummary({ queue: { running, waiting } }: { queue: Queue }) {
  const reserved = [...running, ...waiting].reduce(
    (sum, { quotedMicros }) => sum + quotedMicros,
    0,
  );
  return (
    <dl className="queue-sum">
      <div>
        <dt>Running</dt>
        <dd>{running.length}</dd>
      </div>
      <div>
        <dt>Waiting</dt>
        <dd>{waiting.length}</dd>
      </div>
      <div>
        <dt>Reserved</dt>
        <dd className={reserved > 0 ? 'spend' : undefined}>
          {reserved > 0 ? `max ${formatMicros(reserved)}` : '$0.00'}
        </dd>
      </div>
    </dl>
  );
}
