import { RotateCw } from 'lucide-react';
import { priceOfLookup } from '@/components/app/price-of-lookup.ts';
import { hrefOf } from '@/components/app/route.ts';
import { useReconcile } from '@/components/app/use-reconcile.ts';
import { useLookupActions } from '@/components/app/use-lookup-actions.ts';
import { WaitingActions } from '@/components/app/waiting-actions.tsx';
import { Button } from '@/components/ui/button.tsx';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import type { Lookup } from '@/lib/domain/lookup.ts';
import type { LookupProgress } from '@/lib/reports/lookup-progress.ts';
import { FAILURE_ACTION_LABELS, wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import { PROVIDER_NAMES, REPORTING_PROVIDERS } from '@/lib/shared/provider-names.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';

/** What the user can do about one lookup now. */
export function QueueActions({
  lookup,
  progress,
  retryPrice,
}: {
  lookup: Lookup;
  progress: LookupProgress;
  /** What trying again would cost; null when it cannot be tried. */
  retryPrice: Micros | null;
}) {
  const { retry, settle } = useLookupActions();
  const { checking, check } = useReconcile();
  switch (progress.kind) {
    case 'queued':
    case 'waiting':
    case 'paused':
    case 'held':
      return (
        <div className="act">
          <WaitingActions lookup={lookup} progress={progress} />
        </div>
      );
    case 'failed': {
      if (retryPrice === null) return <SettingsLink failure={progress.failure} />;
      return (
        <div className="act">
          <Button size="sm" icon={<RotateCw />} onClick={() => void retry(lookup, retryPrice)}>
            Retry
            <PriceTag price={priceOfLookup(lookup, retryPrice)} />
          </Button>
        </div>
      );
    }
    case 'uncertain':
      return (
        <div className="act">
          {REPORTING_PROVIDERS.has(lookup.provider) && (
            <Button size="sm" busy={checking} onClick={() => check(lookup.provider)}>
              Check with {PROVIDER_NAMES[lookup.provider]}
            </Button>
          )}
          <Button size="sm" onClick={() => void settle(lookup, true)}>
            It was charged {formatMicros(progress.chargedMicros)}
          </Button>
          <Button size="sm" onClick={() => void settle(lookup, false)}>
            It was not charged
          </Button>
        </div>
      );
    case 'running':
    case 'answered':
    case 'cancelled':
    default:
      return null;
  }
}

/** The way to what keeps a lookup from being tried again, where Settings has it. */
function SettingsLink({ failure }: { failure: Failure | null }) {
  if (failure === null || wordsForFailure(failure).action !== 'open-settings') return null;
  return (
    <div className="act">
      <a className="btn sm" href={hrefOf({ screen: 'settings' })}>
        {FAILURE_ACTION_LABELS['open-settings']}
      </a>
    </div>
  );
}
