import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { Screen } from '@/components/app/screen.tsx';
import { useNow } from '@/components/app/use-now.ts';
import { startOfDay } from '@/lib/reports/calendar-day.ts';
import { QueueGroups } from './queue-groups.tsx';
import { QueueSkeleton } from './queue-skeleton.tsx';
import { readQueue, type QueueView } from './read-queue.ts';
import './queue.css';

/** Every lookup that is under way, waits, needs the user, or was done today. */
export function QueueScreen() {
  const database = useDatabase();
  const doneSinceAt = startOfDay(useNow());
  const [pages, setPages] = useState<QueueView['pages']>({});
  const queue = useLiveQuery(
    () => readQueue(database, { pages, doneSinceAt }),
    [database, pages, doneSinceAt],
  );
  return (
    <Screen title="Queue">
      {queue === undefined ? (
        <QueueSkeleton />
      ) : (
        <QueueGroups
          queue={queue}
          onPage={(group, page) => setPages((others) => ({ ...others, [group]: page }))}
        />
      )}
    </Screen>
  );
}
