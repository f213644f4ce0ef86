import { PanelRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Chip } from '@/components/ui/chip.tsx';
import { formatPrice, plural } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { addressLine, cityLine } from '@/lib/domain/lead.ts';
import type { Listing, Reading } from '@/lib/domain/listing.ts';
import { send } from '@/lib/messaging/client.ts';
import type { LeadOnPage } from '@/lib/messaging/protocol.ts';
import { useKnownLeads } from './use-known-lead.ts';
import { useUndoToast } from './use-undo-toast.ts';
import { View } from './view.tsx';

/** A page of many homes: which of them are leads, and saving the rest. */
export function ResultsView({
  reading,
  openPanel,
}: {
  reading: Extract<Reading, { kind: 'results' }>;
  openPanel: (leadId: string | null) => void;
}) {
  const { listings, total } = reading;
  const leads = useKnownLeads(listings);
  const fresh = leads && listings.filter((_, index) => !leads[index]);
  const beyond = total !== null && total > listings.length;
  return (
    <View foot={fresh && <SaveAll fresh={fresh} openPanel={openPanel} />}>
      <div>
        <h2 className="pop-title">{plural(listings.length, 'home')} on this page</h2>
        <p className="sm m">
          {fresh && knownWords(listings.length - fresh.length)}
          {beyond && ` Of ${total.toLocaleString('en-US')} in this search.`}
        </p>
      </div>
      <ul className="pop-rows">
        {listings.map((listing, index) => (
          <Row
            key={`${listing.url}-${listing.listingId}-${index}`}
            listing={listing}
            lead={leads?.[index] ?? null}
          />
        ))}
      </ul>
    </View>
  );
}

const knownWords = (known: number): string =>
  known === 0 ? 'None is a lead yet.' : `${known} already in your pipeline.`;

function Row({ listing, lead }: { listing: Listing; lead: LeadOnPage | null }) {
  const { address, price } = listing;
  return (
    <li>
      <span className="grow">
        <b className="sb el">{addressLine(address)}</b>
        <small className="xs mm el">{address.street === null ? '' : cityLine(address)}</small>
      </span>
      {lead && (
        <Chip icon={<StageGlyph stage={{ kind: lead.stageKind, progress: lead.stageProgress }} />}>
          {lead.stageName}
        </Chip>
      )}
      <span className="n">{price === null ? 'No price' : formatPrice(price)}</span>
    </li>
  );
}

function SaveAll({
  fresh,
  openPanel,
}: {
  fresh: Listing[];
  openPanel: (leadId: string | null) => void;
}) {
  const { save, saving } = useSaveAll(fresh);
  if (fresh.length === 0)
    return (
      <Button
        variant="primary"
        size="lg"
        wide
        icon={<PanelRight />}
        onClick={() => openPanel(null)}
      >
        Open board
      </Button>
    );
  return (
    <>
      <span className="xs mm grow">One Undo takes all of them back.</span>
      <Button variant="primary" size="lg" busy={saving} onClick={() => void save()}>
        Save {fresh.length} new
      </Button>
    </>
  );
}

function useSaveAll(fresh: Listing[]) {
  const toast = useToast();
  const done = useUndoToast();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const result = await send('listing.capture-many', { listings: fresh });
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
