import { CircleHelp } from 'lucide-react';
import { hrefOf } from '@/components/app/route.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { plural } from '@/components/ui/format.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { formatMicros } from '@/lib/shared/money.ts';

/** Charges nobody could confirm: they count as spent until the user settles them. */
export function UncertainBanner({ uncertain }: { uncertain: readonly LedgerEntry[] }) {
  if (uncertain.length === 0) return null;
  const micros = uncertain.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
  const are = uncertain.length === 1 ? 'is' : 'are';
  return (
    <div className="c12">
      <Banner
        tone="warn"
        rounded
        icon={<CircleHelp />}
        title={`${plural(uncertain.length, 'charge')} ${are} uncertain, ${formatMicros(micros)}.`}
        action={
          <a className="btn sm" href={hrefOf({ screen: 'queue' })}>
            Settle
          </a>
        }
      >
        The answer was lost after the request left. It counts as spent until you check the
        provider’s bill.
      </Banner>
    </div>
  );
}
