import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { useToast } from '@/components/ui/toast.tsx';
import type { Listing } from '@/lib/domain/listing.ts';
import { send } from '@/lib/messaging/client.ts';
import { OpenBoardButton } from './open-board-button.tsx';
import { useUndoToast } from './use-undo-toast.ts';

/** Saves homes that are no leads yet as one change; when there are none, leads to the board. */
export function SaveAll({
  fresh,
  which = 'new',
  openPanel,
}: {
  fresh: readonly Listing[];
  /** What the button calls them. */
  which?: 'new' | 'that pass';
  openPanel: (leadId: string | null) => void;
}) {
  const { save, saving } = useSaveAll(fresh);
  if (fresh.length === 0) return <OpenBoardButton openPanel={openPanel} />;
  return (
    <>
      <span className="xs mm grow">One Undo takes all of them back.</span>
      <Button variant="primary" size="lg" busy={saving} onClick={() => void save()}>
        Save {fresh.length} {which}
      </Button>
    </>
  );
}

function useSaveAll(fresh: readonly Listing[]) {
  const toast = useToast();
  const done = useUndoToast();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const result = await send('listing.capture-many', { listings: [...fresh] });
    setSaving(false);
    if (!result.ok) {
      toast.failed('Nothing was saved.', result.failure);
      return;
    }
    const { created, eventId, leads } = result.value;
    const stage = leads.find((lead) => lead !== null)?.stageName ?? 'New';
    done(`Saved ${plural(created, 'lead')} to ${stage}`, eventId === null ? [] : [eventId]);
  };
  return { save, saving };
}
