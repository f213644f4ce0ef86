import { Check, CircleHelp, CircleX, Clock, Pause, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { priceOfLookup } from '@/components/app/price-of-lookup.ts';
import { hrefOf } from '@/components/app/route.ts';
import { Chip } from '@/components/ui/chip.tsx';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { DATASETS } from '@/lib/domain/dataset.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';
import { lookupProgressWords } from '@/lib/reports/lookup-progress-words.ts';
import { lookupProgress, type LookupProgress } from '@/lib/reports/lookup-progress.ts';
import { classNames } from '@/components/ui/class-names.ts';
import { QueueActions } from './queue-actions.tsx';
import type { Queue } from './read-queue.ts';
import type { RetryPrice } from './use-retry-prices.ts';

const ICONS: Record<LookupProgress['kind'], ReactNode> = {
  queued: <Clock className="mm" />,
  waiting: <Clock className="mm" />,
  paused: <Pause className="mm" />,
  held: <ShieldAlert className="warn" />,
  running: <span className="spin" aria-hidden="true" />,
  answered: <Check className="mm" />,
  failed: <CircleX className="neg" />,
  uncertain: <CircleHelp className="warn" />,
  cancelled: <CircleX className="mm" />,
};

/** What stands with buttons below its words. */
const TALL = new Set<LookupProgress['kind']>(['failed', 'uncertain', 'held']);

/** One lookup: what it is, where it stands in words, what it costs, and what can be done. */
export function QueueRow({
  lookup,
  queue,
  now,
  retryPrice,
}: {
  lookup: Lookup;
  queue: Queue;
  now: number;
  retryPrice: RetryPrice;
}) {
  const progress = lookupProgress(lookup, queue.entries, now, queue.limits.get(lookup.provider));
  const address = queue.addresses.get(lookup.leadId);
  const { title, provider } = DATASETS[lookup.dataset];
  return (
    <li className={classNames('queue-j', TALL.has(progress.kind) && 'tall')}>
      {ICONS[progress.kind]}
      <span className="t">
        {title} ·{' '}
        {address === undefined ? (
          <span className="mm">a removed lead</span>
        ) : (
          <a href={hrefOf({ screen: 'lead', leadId: lookup.leadId })}>{address}</a>
        )}
      </span>
      <StateTag lookup={lookup} progress={progress} />
      <p>{lookupProgressWords(progress, provider, now)}</p>
      <QueueActions
        lookup={lookup}
        progress={progress}
        retryPrice={address === undefined ? null : retryPrice(lookup)}
      />
    </li>
  );
}

/** What it cost or will cost at most. Ended lookups without a charge say so in their sentence. */
function StateTag({ lookup, progress }: { lookup: Lookup; progress: LookupProgress }) {
  switch (progress.kind) {
    case 'failed':
      return <Chip tone="neg">Failed</Chip>;
    case 'held':
      return <Chip tone="warn">Fence</Chip>;
    case 'uncertain':
      return <PriceTag price={{ kind: 'uncertain', micros: progress.chargedMicros }} />;
    case 'answered':
      return progress.found ? <Chip tone="pos">Found</Chip> : <Chip>No match</Chip>;
    case 'queued':
    case 'waiting':
    case 'paused':
    case 'running':
      return <PriceTag price={priceOfLookup(lookup)} />;
    case 'cancelled':
    default:
      return null;
  }
}
