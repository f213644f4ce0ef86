import { RotateCw } from 'lucide-react';
import { useLookupActions } from '@/components/app/use-lookup-actions.ts';
import { WaitingActions } from '@/components/app/waiting-actions.tsx';
import { commandAttribute } from '@/components/app/commands/command-table.ts';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { formatAge, formatDate } from '@/components/ui/format.ts';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { DATASETS, isFree, type DatasetId } from '@/lib/domain/dataset.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { LedgerEntry, Lookup } from '@/lib/domain/lookup.ts';
import { lookupProgress, type LookupProgress } from '@/lib/reports/lookup-progress.ts';
import { lookupProgressWords } from '@/lib/reports/lookup-progress-words.ts';
import { DAY_MS } from '@/lib/shared/clock.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import type { DatasetHistory } from './dataset-history.ts';
import { tagOf } from '@/components/quote/price-of-ask.ts';
import type { LeadLookups } from './use-lead-lookups.ts';

/** One dataset of a lead: where it stands in words, and the one thing to do about it, with its price. */
export function LookupRow({
  dataset,
  lookups,
  entries,
}: {
  dataset: DatasetId;
  lookups: LeadLookups;
  entries: readonly LedgerEntry[];
}) {
  const history = lookups.histories[dataset];
  const { latest, answer } = history;
  const limits = lookups.limits.get(DATASETS[dataset].provider);
  const progress = latest && lookupProgress(latest, entries, lookups.now, limits);
  const isSettled = progress === null || progress.kind === 'answered';
  return (
    <li className={classNames('lead-en', progress?.kind === 'uncertain' && 'asks')}>
      <div className="grow">
        <b>{DATASETS[dataset].title}</b>{' '}
        {answer !== null && !answer.expired && !isFree(dataset) && (
          <PriceTag price={{ kind: 'cached' }} />
        )}
        <p role={isSettled ? undefined : 'status'}>
          {rowWords(dataset, history, progress, lookups)}
        </p>
      </div>
      <div className="row wrap end">
        {progress === null || progress.kind === 'answered' ? (
          <AskButton dataset={dataset} lookups={lookups} />
        ) : (
          latest && <ProgressAction lookup={latest} progress={progress} lookups={lookups} />
        )}
      </div>
    </li>
  );
}

function rowWords(
  dataset: DatasetId,
  { answer }: DatasetHistory,
  progress: LookupProgress | null,
  lookups: LeadLookups,
): string {
  const { provider } = DATASETS[dataset];
  const name = PROVIDER_NAMES[provider];
  if (progress !== null && progress.kind !== 'answered') {
    const obstacle = lookups.price(dataset, true)?.reason ?? null;
    // What keeps it from being tried again says more than how it ended.
    return progress.kind === 'failed' && obstacle?.kind === 'not-entitled'
      ? sentences(obstacle)
      : lookupProgressWords(progress, provider, lookups.now);
  }
  if (answer === null) {
    const reason = lookups.price(dataset, false)?.reason ?? null;
    const isSaidBelow = reason?.kind === 'no-key' && !isFree(dataset);
    return `${name} · ${reason === null || isSaidBelow ? 'not looked up yet' : sentences(reason)}`;
  }
  const age = ageWords(answer.fetchedAt, lookups.now);
  const found = answer.found ? '' : 'nothing found, ';
  if (answer.expired) return `${name} · ${found}${age}, may be out of date`;
  return isFree(dataset) ? `${name} · ${found}${age}` : `${name} · ${found}${age}, reading is free`;
}

function sentences(failure: Failure): string {
  const { title, detail } = wordsForFailure(failure);
  return `${title} ${detail}`;
}

/** "12 d old", and after 14 days "of Nov 1". */
function ageWords(at: number, now: number): string {
  const age = now - at;
  return age > 14 * DAY_MS ? `of ${formatDate(at, now)}` : `${formatAge(age)} old`;
}

/** Buys it, reads it for nothing, or, when it is held already, buys it again: a second, priced control. */
function AskButton({ dataset, lookups }: { dataset: DatasetId; lookups: LeadLookups }) {
  const { histories, price, runner } = lookups;
  const refresh = histories[dataset].answer !== null;
  const item = price(dataset, refresh);
  // A button that comes late would push what is below to another line.
  if (item === undefined && lookups.pricesAreComing) return <Skeleton width={96} height={26} />;
  if (item === undefined || item.kind === 'running' || item.kind === 'left-out') return null;
  const ask = { datasets: [dataset], refresh, maxMicros: item.priceMicros };
  const { verb, title } = DATASETS[dataset];
  return (
    <Button
      {...(dataset === 'contacts' && commandAttribute('lead.phones'))}
      size="sm"
      variant={refresh ? 'ghost' : 'default'}
      busy={runner.sending?.datasets.includes(dataset) ?? false}
      onClick={() => runner.run(ask)}
    >
      {refresh ? 'Refresh' : verb}
      {refresh && <span className="vh"> {title.toLowerCase()}</span>}
      <PriceTag price={tagOf(ask)} />
    </Button>
  );
}

function ProgressAction({
  lookup,
  progress,
  lookups,
}: {
  lookup: Lookup;
  progress: LookupProgress;
  lookups: LeadLookups;
}) {
  const { retry, settle } = useLookupActions();
  switch (progress.kind) {
    case 'queued':
    case 'waiting':
    case 'paused':
    case 'held':
      return <WaitingActions lookup={lookup} progress={progress} />;
    case 'running':
      return <span className="spin" aria-hidden="true" />;
    case 'uncertain':
      return (
        <>
          <Button size="sm" onClick={() => void settle(lookup, true)}>
            It was charged {formatMicros(progress.chargedMicros)}
          </Button>
          <Button size="sm" onClick={() => void settle(lookup, false)}>
            It was not charged
          </Button>
        </>
      );
    case 'failed': {
      // Nothing remembered answers a lookup that failed after it: the price is that of asking anew.
      const item = lookups.price(lookup.dataset, true);
      if (item === undefined || item.kind !== 'buy') return null;
      const ask = { datasets: [lookup.dataset], maxMicros: item.priceMicros };
      return (
        <Button size="sm" icon={<RotateCw />} onClick={() => void retry(lookup, item.priceMicros)}>
          Retry
          <PriceTag price={tagOf(ask)} />
        </Button>
      );
    }
    case 'answered':
    case 'cancelled':
    default:
      return null;
  }
}
