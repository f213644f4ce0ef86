import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Listing, ListingField } from '@/lib/domain/listing.ts';
import { send } from '@/lib/messaging/client.ts';
import type { Draft } from './draft.ts';
import { OwnerButton } from './owner-button.tsx';
import { otherSavedPrice } from './listing-facts.ts';
import { askForOwner } from './save-listing.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useOwnerLookup, type OwnerLookup } from './use-owner-lookup.ts';
import { useUndoToast } from './use-undo-toast.ts';

/** What can be done with a house that is a lead: open it, keep a changed note, find its owner. */
export function KnownFoot({
  lead,
  listing,
  missing,
  draft,
  keepDraft,
  openPanel,
}: {
  lead: Lead;
  listing: Listing;
  missing: ListingField[];
  draft: Draft;
  keepDraft: (draft: Draft | null) => void;
  openPanel: (leadId: string | null) => void;
}) {
  const first = useFirstFocus();
  const noteChanged = draft.note !== null && draft.note !== lead.note;
  return (
    <div className="pop-pair">
      <Button
        ref={first}
        variant={noteChanged ? 'default' : 'primary'}
        size="lg"
        wide
        onClick={() => openPanel(lead.id)}
      >
        Open lead
      </Button>
      {noteChanged ? (
        <SaveNote lead={lead} note={draft.note ?? ''} onSaved={() => keepDraft(null)} />
      ) : (
        <PriceOrOwner lead={lead} listing={listing} missing={missing} />
      )}
    </div>
  );
}

function SaveNote({ lead, note, onSaved }: { lead: Lead; note: string; onSaved: () => void }) {
  const toast = useToast();
  const done = useUndoToast();
  const save = async () => {
    const result = await send('lead.note', { leadId: lead.id, note });
    if (!result.ok) {
      toast.failed('The note did not save.', result.failure);
      return;
    }
    onSaved();
    done('Note saved', [result.value.eventId]);
  };
  return (
    <Button variant="primary" size="lg" wide onClick={() => void save()}>
      Save note
    </Button>
  );
}

/** A new price on the page is logged first; the owner can be asked for after. */
function PriceOrOwner({
  lead,
  listing,
  missing,
}: {
  lead: Lead;
  listing: Listing;
  missing: ListingField[];
}) {
  if (otherSavedPrice(lead, listing) === null) return <FindOwner lead={lead} listing={listing} />;
  return <LogPrice listing={listing} missing={missing} />;
}

function LogPrice({ listing, missing }: { listing: Listing; missing: ListingField[] }) {
  const toast = useToast();
  const done = useUndoToast();
  const log = async () => {
    const result = await send('listing.capture', { listing, missingFields: missing });
    if (!result.ok) toast.failed('The price did not save.', result.failure);
    else done('New price logged', result.value.eventId === null ? [] : [result.value.eventId]);
  };
  return (
    <Button size="lg" wide onClick={() => void log()}>
      Log new price
    </Button>
  );
}

/** Nothing is under way, answered, or perhaps paid for: what may have been charged is settled on the lead's page first. */
const mayAsk = (lookup: OwnerLookup | null): boolean =>
  lookup === null || lookup.progress.kind === 'failed' || lookup.progress.kind === 'cancelled';

/** Offered while the owner is not known and asking cannot pay twice. */
function FindOwner({ lead, listing }: { lead: Lead; listing: Listing }) {
  const toast = useToast();
  const lookup = useOwnerLookup(lead.id);
  const [asking, setAsking] = useState(false);
  if (lookup === undefined || lead.facts.ownerNames || !mayAsk(lookup)) return null;
  const find = async (micros: number) => {
    setAsking(true);
    const failure = await askForOwner(send, lead.id, micros);
    setAsking(false);
    if (failure !== null) toast.failed('The owner was not asked for.', failure);
  };
  return (
    <OwnerButton
      address={listing.address}
      label="Find owner"
      busy={asking}
      onPress={(micros) => void find(micros)}
    />
  );
}
