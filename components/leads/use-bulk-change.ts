import { useState } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import type { BulkChange, BulkDone } from '@/lib/domain/bulk-change.ts';
import { send } from '@/lib/messaging/client.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';

/** Leads changed in one go; between two, others read and the bar moves on. */
const PART_SIZE = 200;

export interface BulkProgress {
  done: number;
  all: number;
}

/** Changes many leads in parts, says how far it is, and offers one undo for all of it. */
export function useBulkChange() {
  const toast = useToast();
  const [progress, setProgress] = useState<BulkProgress | null>(null);

  /** `said`: what was done to how many, "Moved 12 leads to Offer made". */
  const run = async (
    leadIds: readonly string[],
    change: BulkChange,
    said: (count: number) => string,
  ): Promise<void> => {
    setProgress({ done: 0, all: leadIds.length });
    const result = await changeInParts(leadIds, change, (done) =>
      setProgress({ done, all: leadIds.length }),
    );
    setProgress(null);
    const { done, failure } = result;
    const undo = async () => {
      const undone = await send('change.undo', { eventId: done.eventId ?? '' });
      if (undone.ok) toast.done('Undone');
      else toast.failed('Nothing was undone.', undone.failure);
    };
    if (failure !== null) toast.failed(`Not all: ${said(done.changed)}.`, failure);
    else toast.done(said(done.changed), done.eventId === null ? undefined : () => void undo());
  };
  return { progress, run };
}

async function changeInParts(
  leadIds: readonly string[],
  change: BulkChange,
  onDone: (done: number) => void,
): Promise<{ done: BulkDone; failure: Failure | null }> {
  let done: BulkDone = { eventId: null, changed: 0 };
  for (let from = 0; from < leadIds.length; from += PART_SIZE) {
    const part = leadIds.slice(from, from + PART_SIZE);
    const result: Result<BulkDone, Failure> = await send('lead.change-many', {
      leadIds: part,
      change,
      eventId: done.eventId,
    });
    if (!result.ok) return { done, failure: result.failure };
    done = { eventId: result.value.eventId, changed: done.changed + result.value.changed };
    onDone(from + part.length);
  }
  return { done, failure: null };
}
