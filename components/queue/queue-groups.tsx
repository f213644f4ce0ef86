import { Pause, Play, ShieldAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { useLookupActions } from '@/components/app/use-lookup-actions.ts';
import { useSeconds } from '@/components/app/use-seconds.ts';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { PROVIDER_IDS, type ProviderId } from '@/lib/shared/failure.ts';
import { DoneToday } from './done-today.tsx';
import { ProviderGroup } from './provider-group.tsx';
import { QueueGroup, type RowsContext } from './queue-group.tsx';
import { isAllPaused, QueueSummary } from './queue-summary.tsx';
import type { GroupId, Queue } from './read-queue.ts';
import { useRetryPrices } from './use-retry-prices.ts';

type OnPage = (group: GroupId, page: number) => void;

/** The queue in the order of what it asks of the user: decide, wait, look back. */
export function QueueGroups({ queue, onPage }: { queue: Queue; onPage: OnPage }) {
  const { needsYou, needsYouMore, held, running, paused, done } = queue;
  const providers = shownProviders(queue);
  const now = useSeconds(running.total + queue.waiting.size > 0);
  const retryPrice = useRetryPrices(needsYou.lookups);
  const rows: RowsContext = { queue, now, retryPrice };
  const groups = [needsYou, held, running, paused, done];
  if (groups.every(({ total }) => total === 0) && providers.length === 0 && !isAllPaused(queue))
    return <NothingQueued />;
  const common = { queue, onPage, rows };
  return (
    <div className="queue-lay">
      <QueueSummary queue={queue} />
      <Group
        {...common}
        id="needsYou"
        icon={<TriangleAlert className="neg" />}
        title="Needs you"
        more={needsYouMore}
      />
      <Group
        {...common}
        id="held"
        icon={<ShieldAlert className="warn" />}
        title="Held by a budget"
        actions={
          <a className="btn g sm" href={hrefOf({ screen: 'settings' })}>
            Change fences
          </a>
        }
      />
      <Group
        {...common}
        id="running"
        icon={<span className="spin" aria-hidden="true" />}
        title="Running"
      />
      {providers.map((provider) => (
        <ProviderGroup
          key={provider}
          provider={provider}
          page={queue.waiting.get(provider) ?? NOTHING}
          onPage={(page) => onPage(provider, page)}
          rows={rows}
        />
      ))}
      <Group
        {...common}
        id="paused"
        icon={<Pause className="mm" />}
        title="Paused"
        actions={<ResumeAll />}
      />
      <DoneToday page={done} onPage={(page) => onPage('done', page)} rows={rows} />
    </div>
  );
}

const NOTHING = { lookups: [], total: 0, page: 0 };

/** Where something waits, and where nothing will go because the user paused it. */
function shownProviders(queue: Queue): ProviderId[] {
  const isPaused = (id: ProviderId) => (queue.limits.get(id)?.userPausedAt ?? null) !== null;
  const allPaused = isAllPaused(queue);
  return PROVIDER_IDS.filter((id) => queue.waiting.has(id) || (isPaused(id) && !allPaused));
}

/** One group of its own; nothing when it holds nothing. */
function Group({
  id,
  queue,
  more = false,
  onPage,
  ...rest
}: {
  id: Exclude<GroupId, ProviderId | 'done'>;
  queue: Queue;
  icon: ReactNode;
  title: string;
  actions?: ReactNode;
  /** There are more than were counted. */
  more?: boolean;
  onPage: OnPage;
  rows: RowsContext;
}) {
  const page = queue[id];
  if (page.total === 0) return null;
  const count = `${page.total.toLocaleString('en-US')}${more ? '+' : ''}`;
  return <QueueGroup {...rest} count={count} page={page} onPage={(to) => onPage(id, to)} />;
}

/** Lets go on what was paused one by one, with all else. */
function ResumeAll() {
  const { pause } = useLookupActions();
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<Play />}
      onClick={() => void pause({ all: true }, false)}
    >
      Resume all
    </Button>
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
