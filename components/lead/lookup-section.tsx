import { KeyRound, RefreshCw } from 'lucide-react';
import { hrefOf } from '@/components/app/route.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import { DATASET_IDS, DATASETS, isFree, type DatasetId } from '@/lib/domain/dataset.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import type { LedgerEntry } from '@/lib/domain/lookup.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { formatMicros, type Micros } from '@/lib/shared/money.ts';
import { LookupRow } from './lookup-row.tsx';
import { RunDue } from './due-line.tsx';
import { Section } from './section.tsx';
import { WaitingLine } from './waiting-line.tsx';
import { wasAsked, type LeadLookups } from './use-lead-lookups.ts';

/** What can be looked up about a lead, each with where it stands and what pressing costs. */
export function LookupSection({
  lead,
  lookups,
  entries,
  spentMicros,
}: {
  lead: Lead;
  lookups: LeadLookups;
  entries: readonly LedgerEntry[];
  spentMicros: Micros;
}) {
  return (
    <Section
      id="lookups"
      title="Look up"
      beside={
        <span className="mm xs n">
          Spent so far:{' '}
          <span className={spentMicros > 0 ? 'spend sb' : ''}>{formatMicros(spentMicros)}</span>
        </span>
      }
    >
      {lead.sample ? (
        <p className="sm mm">A sample lead is made up, so there is nothing to look up.</p>
      ) : (
        <>
          <QuoteProblem lookups={lookups} />
          <WaitingLine lead={lead} queued={lookups.queued} />
          <Rows datasets={MAIN} lookups={lookups} entries={entries} />
          <MoreLookups lookups={lookups} entries={entries} />
          <MissingKeys lookups={lookups} />
          <RunAll lookups={lookups} />
        </>
      )}
    </Section>
  );
}

const isExtra = (dataset: DatasetId): boolean => DATASETS[dataset].extra === true;
const MAIN = DATASET_IDS.filter((dataset) => !isExtra(dataset));
const EXTRA = DATASET_IDS.filter(isExtra);

interface RowsOf {
  lookups: LeadLookups;
  entries: readonly LedgerEntry[];
}

/** Whether all there is to say of a dataset is that its provider needs a key: one line says that for all of them. */
function lacksOnlyKey(dataset: DatasetId, lookups: LeadLookups): boolean {
  if (isFree(dataset) || wasAsked(lookups.histories[dataset])) return false;
  const item = lookups.price(dataset, false);
  return item === undefined ? !lookups.hasKeyFor(dataset) : item.reason?.kind === 'no-key';
}

function Rows({ datasets, ...rest }: RowsOf & { datasets: readonly DatasetId[] }) {
  const shown = datasets.filter((dataset) => !lacksOnlyKey(dataset, rest.lookups));
  const groups = Map.groupBy(shown, (dataset) => DATASETS[dataset].provider);
  return [...groups].map(([provider, own]) => (
    <ul key={provider} aria-label={PROVIDER_NAMES[provider]}>
      {own.map((dataset) => (
        <LookupRow key={dataset} dataset={dataset} {...rest} />
      ))}
    </ul>
  ));
}

/** What few leads need, out of the way until one of them was asked for. */
function MoreLookups(rest: RowsOf) {
  const open = EXTRA.some((dataset) => wasAsked(rest.lookups.histories[dataset]));
  const count = EXTRA.filter((dataset) => !lacksOnlyKey(dataset, rest.lookups)).length;
  if (count === 0) return null;
  return (
    <details className="lead-more" open={open}>
      <summary>More look-ups ({count})</summary>
      <Rows datasets={EXTRA} {...rest} />
    </details>
  );
}

function QuoteProblem({ lookups: { quoteFailure, askAgain } }: { lookups: LeadLookups }) {
  if (quoteFailure === null) return null;
  const { title, detail } = wordsForFailure(quoteFailure);
  return (
    <Banner
      tone="warn"
      rounded
      icon={<RefreshCw />}
      title="Prices could not be read."
      action={
        <Button size="sm" onClick={askAgain}>
          Try again
        </Button>
      }
    >
      {title} {detail}
    </Banner>
  );
}

/** One way to Settings for all paid providers without a key. */
function MissingKeys({ lookups }: { lookups: LeadLookups }) {
  const providers = new Set<ProviderId>(
    DATASET_IDS.filter((dataset) => lacksOnlyKey(dataset, lookups)).map(
      (dataset) => DATASETS[dataset].provider,
    ),
  );
  if (providers.size === 0) return null;
  const names = new Intl.ListFormat('en-US').format(
    [...providers].map((provider) => PROVIDER_NAMES[provider]),
  );
  return (
    <div className="well row b lead-gap">
      <span className="sm">
        <KeyRound /> {names} {providers.size === 1 ? 'needs' : 'need'} your own key. You pay them
        directly.
      </span>
      <a className="btn sm" href={hrefOf({ screen: 'settings' })}>
        Add key
      </a>
    </div>
  );
}

function RunAll({ lookups }: { lookups: LeadLookups }) {
  const count = (lookups.due?.datasets ?? lookups.awaited).length;
  if (count === 0) return null;
  return (
    <div className="well row b lead-gap only-wide">
      <span className="sm sb">Run the {count} not looked up yet</span>
      <RunDue lookups={lookups} variant="primary" />
    </div>
  );
}
