import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { Listing, ListingField } from '@/lib/domain/listing.ts';
import { OwnerButton } from './owner-button.tsx';
import type { Draft } from './draft.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useSaveListing } from './use-save-listing.ts';

/** Saving a house that is no lead yet, with or without finding its owner. */
export function NewFoot({
  listing,
  missing,
  draft,
  keepDraft,
}: {
  listing: Listing;
  missing: ListingField[];
  draft: Draft;
  keepDraft: (draft: Draft | null) => void;
}) {
  const save = useSaveListing({ listing, missing, draft, keepDraft });
  const [saving, setSaving] = useState<'lead' | 'owner' | null>(null);
  const first = useFirstFocus();
  const run = async (what: 'lead' | 'owner', ownerMicros: number | null) => {
    setSaving(what);
    await save(ownerMicros);
    setSaving(null);
  };
  return (
    <div className="pop-pair">
      <Button
        ref={first}
        variant="primary"
        size="lg"
        wide
        busy={saving === 'lead'}
        onClick={() => void run('lead', null)}
      >
        Save lead
      </Button>
      <OwnerButton
        address={listing.address}
        label="Save + owner"
        busy={saving === 'owner'}
        onPress={(micros) => void run('owner', micros)}
      />
    </div>
  );
}
