import type { ReactNode } from 'react';
import { TextArea } from '@/components/ui/field.tsx';
import { readingHealth } from '@/lib/sites/health.ts';
import type { Reading } from '@/lib/domain/listing.ts';
import { KnownFoot } from './known-foot.tsx';
import { ListingChips } from './listing-chips.tsx';
import { ListingHead } from './listing-head.tsx';
import { NewFoot } from './new-foot.tsx';
import { OwnerLine } from './owner-line.tsx';
import { StageSelect } from './stage-select.tsx';
import { useDraft } from './use-draft.ts';
import { useKnownLead } from './use-known-lead.ts';
import { useMoveLead } from './use-move-lead.ts';
import { View } from './view.tsx';

/** One home: what the page says of it, and saving it; or, once it is a lead, where it stands. */
export function ListingView({
  reading,
  openPanel,
  report,
}: {
  reading: Extract<Reading, { kind: 'listing' }>;
  openPanel: (leadId: string | null) => void;
  report: ReactNode;
}) {
  const { listing } = reading;
  const { missing } = readingHealth(reading);
  const lead = useKnownLead(listing);
  const [draft, keepDraft] = useDraft(listing.url);
  const moveLead = useMoveLead();
  if (lead === undefined) return <View foot={null}>{null}</View>;
  const foot = lead ? (
    <KnownFoot
      lead={lead}
      listing={listing}
      missing={missing}
      draft={draft}
      keepDraft={keepDraft}
      openPanel={openPanel}
    />
  ) : (
    <NewFoot listing={listing} missing={missing} draft={draft} keepDraft={keepDraft} />
  );
  return (
    <View foot={foot}>
      <ListingHead listing={listing} missing={missing} />
      <ListingChips listing={listing} missing={missing} lead={lead} />
      {lead && <OwnerLine lead={lead} />}
      <StageSelect
        stageId={lead?.stageId ?? draft.stageId}
        onChange={(stageId) =>
          lead ? void moveLead(lead, stageId) : keepDraft({ ...draft, stageId })
        }
      />
      <div className="pop-note">
        <TextArea
          label="Note"
          placeholder="Kept if you click away"
          value={draft.note ?? lead?.note ?? ''}
          maxLength={20_000}
          onChange={(event) => keepDraft({ ...draft, note: event.target.value })}
        />
      </div>
      {report && <div>{report}</div>}
    </View>
  );
}
