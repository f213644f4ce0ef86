import { Chip } from '@/components/ui/chip.tsx';
import { formatPrice } from '@/components/ui/format.ts';
import { StageGlyph } from '@/components/ui/stage-glyph.tsx';
import { addressLine, cityLine } from '@/lib/domain/lead.ts';
import type { Verdict } from '@/lib/domain/buy-box-judge.ts';
import type { Listing } from '@/lib/domain/listing.ts';
import type { LeadOnPage } from '@/lib/messaging/protocol.ts';

/** Homes, a row each, with the stage of those that are leads. */
export function HomeRows({
  listings,
  leads,
  verdicts,
}: {
  listings: readonly Listing[];
  /** In the order of the listings; undefined until known. */
  leads: readonly (LeadOnPage | null)[] | undefined;
  /** What the buy box says of each, where it is asked. */
  verdicts?: readonly (Verdict | null)[] | undefined;
}) {
  return (
    <ul className="pop-rows">
      {listings.map((listing, index) => (
        <Row
          key={`${listing.url}-${listing.listingId}-${index}`}
          listing={listing}
          lead={leads?.[index] ?? null}
          verdict={verdicts?.[index] ?? null}
        />
      ))}
    </ul>
  );
}

const VERDICT_TONES = { pass: 'pos', fail: undefined, unknown: 'warn' } as const;

function Row({
  listing,
  lead,
  verdict,
}: {
  listing: Listing;
  lead: LeadOnPage | null;
  verdict: Verdict | null;
}) {
  const { address, price } = listing;
  return (
    <li>
      <span className="grow">
        <b className="sb el">{addressLine(address)}</b>
        <small className="xs mm el">{address.street === null ? '' : cityLine(address)}</small>
        {verdict && <Chip tone={VERDICT_TONES[verdict.kind]}>{verdict.words}</Chip>}
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
