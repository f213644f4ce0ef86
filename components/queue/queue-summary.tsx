import { Pause, Play, X } from 'lucide-react';
import { useLookupActions } from '@/components/app/use-lookup-actions.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { PROVIDER_IDS } from '@/lib/shared/failure.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import type { Queue } from './read-queue.ts';

const EVERYTHING = { all: true } as const;

/** How much is under way, the most it can still cost, and the switch for all of it. */
export function QueueSummary({ queue }: { queue: Queue }) {
  const { pause, cancel } = useLookupActions();
  const { running, reservedMicros } = queue;
  const waiting = countWaiting(queue);
  const isPaused = isAllPaused(queue);
  return (
    <>
      <div className="queue-sum">
        <dl className="queue-figs">
          <Figure label="Running" value={running.total.toLocaleString('en-US')} />
          <Figure label="Waiting" value={waiting.toLocaleString('en-US')} />
          <Figure
            label="Reserved"
            value={reservedMicros > 0 ? `max ${formatMicros(reservedMicros)}` : '$0.00'}
            spends={reservedMicros > 0}
          />
        </dl>
        <Button
          size="sm"
          icon={isPaused ? <Play /> : <Pause />}
          onClick={() => void pause(EVERYTHING, !isPaused)}
        >
          {isPaused ? 'Resume all' : 'Pause all'}
        </Button>
        {waiting > 0 && (
          <IconButton
            size="sm"
            label="Cancel all that waits"
            icon={<X />}
            onClick={() => void cancel(EVERYTHING)}
          />
        )}
      </div>
      {isPaused && (
        <Banner icon={<Pause />} title="Everything is paused.">
          {running.total > 0
            ? `${plural(running.total, 'call')} already sent cannot be called back and may be charged.`
            : 'Nothing is asked of anyone until you resume.'}
        </Banner>
      )}
    </>
  );
}

function Figure({
  label,
  value,
  spends = false,
}: {
  label: string;
  value: string;
  spends?: boolean;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={spends ? 'spend' : undefined}>{value}</dd>
    </div>
  );
}

/** Whether the user paused every provider. */
export const isAllPaused = ({ limits }: Queue): boolean =>
  PROVIDER_IDS.every((id) => (limits.get(id)?.userPausedAt ?? null) !== null);

/** All that was not sent yet, whatever it waits for. */
const countWaiting = ({ waiting, held, paused }: Queue): number =>
  [held, paused, ...waiting.values()].reduce((sum, { total }) => sum + total, 0);
