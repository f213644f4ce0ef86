import { Pause, Play, X } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { DATASETS } from '@/lib/domain/dataset.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';
import type { LookupProgress } from '@/lib/reports/lookup-progress.ts';
import { priceOfLookup } from './price-of-lookup.ts';
import { useLookupActions } from './use-lookup-actions.ts';

type Waiting = Extract<LookupProgress, { kind: 'queued' | 'waiting' | 'paused' | 'held' }>;

/** What the user can do about a lookup that was not sent yet. */
export function WaitingActions({ lookup, progress }: { lookup: Lookup; progress: Waiting }) {
  const { cancel, pause, allowOnce } = useLookupActions();
  const scope = { lookupId: lookup.id };
  const title = DATASETS[lookup.dataset].title.toLowerCase();
  if (progress.kind === 'held') {
    return (
      <>
        <Button size="sm" onClick={() => void allowOnce(lookup)}>
          Allow once
          <PriceTag price={priceOfLookup(lookup)} />
        </Button>
        <Button size="sm" variant="ghost" onClick={() => void cancel(scope)}>
          Drop it
        </Button>
      </>
    );
  }
  const isPaused = progress.kind === 'paused';
  // One that waits with its provider goes on with that.
  const canPause = !isPaused || progress.all === 'lookup';
  return (
    <>
      {canPause && (
        <IconButton
          size="sm"
          label={`${isPaused ? 'Resume' : 'Pause'}: ${title}`}
          icon={isPaused ? <Play /> : <Pause />}
          onClick={() => void pause(scope, !isPaused)}
        />
      )}
      <IconButton
        size="sm"
        label={`Cancel: ${title}`}
        icon={<X />}
        onClick={() => void cancel(scope)}
      />
    </>
  );
}
