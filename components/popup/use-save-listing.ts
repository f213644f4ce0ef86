import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast.tsx';
import type { Listing, ListingField } from '@/lib/domain/listing.ts';
import { send } from '@/lib/messaging/client.ts';
import type { Micros } from '@/lib/shared/money.ts';
import type { Draft } from './draft.ts';
import { saveListing } from './save-listing.ts';
import { useStages } from './use-stages.ts';
import { useUndoToast } from './use-undo-toast.ts';

/** Saves a listing with its draft and says what became of it; with a price, asks for the owner too. */
export function useSaveListing({
  listing,
  missing,
  draft,
  keepDraft,
}: {
  listing: Listing;
  missing: ListingField[];
  draft: Draft;
  keepDraft: (draft: Draft | null) => void;
}): (ownerMicros: Micros | null) => Promise<void> {
  const toast = useToast();
  const done = useUndoToast();
  const stages = useStages();
  return useCallback(
    async (ownerMicros) => {
      const request = { listing, missingFields: missing, draft, ownerMicros };
      const result = await saveListing(send, request);
      if (!result.ok) {
        toast.failed('Nothing was saved.', result.failure);
        return;
      }
      const { captured, eventIds, troubles } = result.value;
      const stage = stages.find(({ id }) => id === draft.stageId)?.name ?? captured.lead.stageName;
      const saved = captured.outcome === 'new' ? `Saved to ${stage}` : 'Known already, updated';
      const [trouble] = troubles;
      if (trouble) {
        toast.failed(`Saved. ${trouble.what}`, trouble.failure);
        return;
      }
      keepDraft(null);
      done(ownerMicros === null ? saved : `${saved}. Finding owner.`, eventIds, () =>
        keepDraft(draft),
      );
    },
    [listing, missing, draft, keepDraft, stages, toast, done],
  );
}
