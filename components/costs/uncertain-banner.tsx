import { CircleHelp } from 'lucide-react';
import { useReconcile } from '@/components/app/use-reconcile.ts';
import { hrefOf } from '@/components/app/route.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES, REPORTING_PROVIDERS } from '@/lib/shared/provider-names.ts';

/** Charges nobody could confirm: they count as spent until the user settles them. */
export function UncertainBanner({ uncertain }: { uncertain: readonly LedgerEntry[] }) {
  const { checking, check } = useReconcile();
  if (uncertain.length === 0) return null;
  const providers = new Set(uncertain.map(({ provider }) => provider));
  const telling = [...providers.intersection(REPORTING_PROVIDERS)];
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
          <>
            {telling.map((provider) => (
              <Button key={provider} size="sm" busy={checking} onClick={() => check(provider)}>
                Check with {PROVIDER_NAMES[provider]}
              </Button>
            ))}
            <a className="btn sm" href={hrefOf({ screen: 'queue' })}>
              Settle
            </a>
          </>
        }
      >
        The answer was lost after the request left. It counts as spent until you check the
        provider’s bill.
      </Banner>
    </div>
  );
}
