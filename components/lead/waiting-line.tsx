import { Pause, Play, X } from 'lucide-react';
import { useLookupActions } from '@/components/app/use-lookup-actions.ts';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';

/** What waits for a lead, paused or cancelled as one; one alone has its own buttons. */
export function WaitingLine({ lead, queued }: { lead: Lead; queued: readonly Lookup[] }) {
  const { pause, cancel } = useLookupActions();
  if (queued.length < 2) return null;
  const scope = { leadId: lead.id };
  const paused = queued.filter(({ pausedAt }) => pausedAt !== null).length;
  const isPaused = paused === queued.length;
  return (
    <div className="well row b wrap lead-waits">
      <span className="sm">
        {plural(queued.length, 'look-up')} {isPaused ? 'paused' : 'in the queue'}
        {paused > 0 && !isPaused && <span className="mm"> · {paused} paused</span>}
      </span>
      <span className="row">
        <Button
          size="sm"
          icon={isPaused ? <Play /> : <Pause />}
          onClick={() => void pause(scope, !isPaused)}
        >
          {isPaused ? 'Resume all' : 'Pause all'}
        </Button>
        <Button size="sm" variant="ghost" icon={<X />} onClick={() => void cancel(scope)}>
          Cancel all
        </Button>
      </span>
    </div>
  );
}
