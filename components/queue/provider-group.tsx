import { Hourglass, Pause, Play, X } from 'lucide-react';
import { useLookupActions } from '@/components/app/use-lookup-actions.ts';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { lookupWait } from '@/lib/reports/lookup-wait.ts';
import { durationWords } from '@/lib/reports/lookup-progress-words.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import { QueueGroup, type RowsContext } from './queue-group.tsx';
import type { QueuePage } from './queue-page.ts';

/** What waits at one provider, and the provider's own switch: paused, it is asked nothing that comes later either. */
export function ProviderGroup({
  provider,
  page,
  onPage,
  rows,
}: {
  provider: ProviderId;
  page: QueuePage;
  onPage: (page: number) => void;
  rows: RowsContext;
}) {
  const { pause, cancel } = useLookupActions();
  const name = PROVIDER_NAMES[provider];
  const limits = rows.queue.limits.get(provider);
  const isPaused = (limits?.userPausedAt ?? null) !== null;
  const scope = { provider };
  return (
    <QueueGroup
      icon={isPaused ? <Pause className="mm" /> : <Hourglass className="mm" />}
      title={isPaused ? `${name} is paused` : `Waiting for ${name}`}
      count={countWords(page, rows, provider)}
      actions={
        <>
          <Button
            size="sm"
            variant="ghost"
            icon={isPaused ? <Play /> : <Pause />}
            onClick={() => void pause(scope, !isPaused)}
          >
            {isPaused ? 'Resume' : 'Pause'}
            <span className="vh"> {name}</span>
          </Button>
          {page.total > 0 && (
            <IconButton
              size="sm"
              label={`Cancel all that waits for ${name}`}
              icon={<X />}
              onClick={() => void cancel(scope)}
            />
          )}
        </>
      }
      page={page}
      onPage={onPage}
      rows={rows}
    />
  );
}

function countWords(
  { lookups: [first], total }: QueuePage,
  { queue, now }: RowsContext,
  provider: ProviderId,
): string {
  if (first === undefined) return '';
  const count = total.toLocaleString('en-US');
  const { untilAt } = lookupWait(first, queue.limits.get(provider), now);
  return untilAt === null ? count : `${count} · next in ${durationWords(untilAt - now)}`;
}
