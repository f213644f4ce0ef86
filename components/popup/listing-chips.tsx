import { Check } from 'lucide-react';
import { useNow } from '@/components/app/use-now.ts';
import { Chip } from '@/components/ui/chip.tsx';
import { formatDate, formatMoney } from '@/components/ui/format.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Listing, ListingField } from '@/lib/domain/listing.ts';
import { missingWords } from '@/lib/page-ui/words.ts';
import { fieldCount, otherSavedPrice, statusNote } from './listing-facts.ts';

/** What is worth knowing before a save: known already, another price, not for sale, fields not found. */
export function ListingChips({
  listing,
  missing,
  lead,
}: {
  listing: Listing;
  missing: readonly ListingField[];
  lead: Lead | null;
}) {
  const now = useNow();
  const fields = fieldCount(listing, missing);
  const status = statusNote(listing.status);
  const saved = lead && otherSavedPrice(lead, listing);
  if (!lead && !fields && !status) return null;
  return (
    <div className="row wrap pop-chips">
      {lead && (
        <Chip tone="acc" icon={<Check />}>
          Lead since {formatDate(lead.createdAt, now)}
        </Chip>
      )}
      {saved && <Chip tone="warn">Saved at {formatMoney(saved.amount, saved.currency)}</Chip>}
      {status && <Chip>{status}</Chip>}
      {fields && <Chip>{fields}</Chip>}
      {fields && <span className="xs mm">{missingWords(missing)}</span>}
    </div>
  );
}
