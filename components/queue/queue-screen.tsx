import { Hourglass, TriangleAlert } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { Screen } from '@/components/app/screen.tsx';
import { useNow } from '@/components/app/use-now.ts';
import { useSeconds } from '@/components/app/use-seconds.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { startOfDay } from '@/lib/reports/calendar-day.ts';
import { durationWords } from '@/lib/reports/lookup-progress-words.ts';
import { DoneToday } from './done-today.tsx';
import { QueueGroup } from './queue-group.tsx';
import { QueueSkeleton } from './queue-skeleton.tsx';
import { QueueSummary } from './queue-summary.tsx';
import { readQueue, type Queue } from './read-queue.ts';
import { useRetryPrices } from './use-retry-prices.ts';
import './queue.css';

/** Every lookup that is under way, waits, needs the user, or was done today. */
export function QueueScreen() {
  const database = useDatabase();
  const today = startOfDay(useNow());
  const queue = useLiveQuery(() => readQueue(database, today), [database, today]);
  return (
    <Screen title="Queue">
      {queue === undefined ? <QueueSkeleton /> : <QueueGroups queue={queue} />}
    </Screen>
  );
}

function QueueGroups({ queue }: { queue: Queue }) {
  const { needsYou, running, waiting, done } = queue;
  const now = useSeconds(running.length + waiting.length > 0);
  const retryPrice = useRetryPrices(needsYou);
  const nextAt = waiting[0]?.notBeforeAt ?? 0;
  if (needsYou.length + running.length + waiting.length + done.length === 0)
    return <NothingQueued />;
  const rows = { queue, now, retryPrice };
  return (
    <div className="queue-lay">
      <QueueSummary queue={queue} />
      <QueueGroup
        icon={<TriangleAlert className="neg" />}
        title="Needs you"
        count={String(needsYou.length)}
        lookups={needsYou}
        {...rows}
      />
      <QueueGroup
        icon={<span className="spin" aria-hidden="true" />}
        title="Running"
        count={String(running.length)}
        lookups={running}
        {...rows}
      />
      <QueueGroup
        icon={<Hourglass className="mm" />}
        title="Waiting"
        count={
          nextAt > now
            ? `${waiting.length} · next in ${durationWords(nextAt - now)}`
            : String(waiting.length)
        }
        lookups={waiting}
        {...rows}
      />
      <DoneToday lookups={done} {...rows} />
    </div>
  );
}

function NothingQueued() {
  return (
    <div className="queue-lay pad">
      <EmptyState title="The queue is empty">
        Look-ups you start on a lead show here: what runs, what waits and why, and what needs you.
      </EmptyState>
    </div>
  );
}
