import { useState } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { Button } from '@/components/ui/button.tsx';
import { Toggle } from '@/components/ui/field.tsx';
import { plural } from '@/components/ui/format.ts';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { Sheet } from '@/components/ui/sheet.tsx';
import { useToast } from '@/components/ui/toast.tsx';
import { DATASETS, isFree, type DatasetId } from '@/lib/domain/dataset.ts';
import type { QuoteSummary } from '@/lib/domain/lookup.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { ConsentSheet } from './consent-sheet.tsx';
import { DatasetChoice } from './dataset-choice.tsx';
import { MonthAfter } from './month-after.tsx';
import { tagOf } from './price-of-ask.ts';
import { QuoteTable } from './quote-table.tsx';
import { fenceWords, quoteTitle } from './quote-words.ts';
import { useQuoteSummary } from './use-quote-summary.ts';
import { useRunLookups } from './use-run-lookups.ts';
import './quote.css';

interface QuoteSheetProps {
  leadIds: readonly string[];
  /** What is asked for when it opens. */
  datasets: readonly DatasetId[];
  /** Buys anew what is remembered, from the start. */
  refresh?: boolean;
  /** What may be chosen in sight; null when what is asked for is settled. */
  choice: readonly DatasetId[] | null;
  onClose: () => void;
}

const ALL_REMEMBERED = 'All of it is remembered and comes to the leads now';

/** What a look-up costs, before anything is sent: remembered, to buy, left out, the most it can be. */
export function QuoteSheet({ leadIds, choice, onClose, ...first }: QuoteSheetProps) {
  const [datasets, setDatasets] = useState(first.datasets);
  const [refresh, setRefresh] = useState(first.refresh ?? false);
  const { summary, counting, askAgain } = useQuoteSummary({ leadIds, datasets, refresh });
  const toast = useToast();
  const runner = useRunLookups(leadIds, askAgain, (lookups) => {
    toast.done(lookups === 0 ? ALL_REMEMBERED : `${plural(lookups, 'look-up')} in the queue`);
    onClose();
  });
  const quote = summary?.ok ? summary.value : null;
  if (runner.awaitingConsent !== null)
    return (
      <ConsentSheet
        ask={runner.awaitingConsent}
        onAgree={runner.agree}
        onDecline={runner.decline}
      />
    );
  const ask = { datasets: [...datasets], refresh, maxMicros: quote?.maxMicros ?? 0 };
  return (
    <Sheet
      open
      onClose={onClose}
      title={quoteTitle(datasets, leadIds.length)}
      footer={
        <>
          {quote !== null && (
            <RefreshToggle quote={quote} refresh={refresh} onChange={setRefresh} />
          )}
          <span className="grow" />
          <Button
            variant="primary"
            busy={runner.sending !== null || (summary === undefined && datasets.length > 0)}
            disabledReason={counting ? 'Counting…' : whyNot(datasets, quote)}
            onClick={() => runner.run(ask)}
          >
            {datasets.length === 1 && datasets[0] !== undefined
              ? DATASETS[datasets[0]].verb
              : 'Look up'}
            {datasets.length > 0 && quote !== null && <PriceTag price={tagOf(ask)} />}
          </Button>
        </>
      }
    >
      {choice !== null && <DatasetChoice set={choice} chosen={datasets} onChange={setDatasets} />}
      {summary?.ok === false && <Refused failure={summary.failure} askAgain={askAgain} />}
      {quote !== null && datasets.length > 0 && <QuoteBody quote={quote} />}
    </Sheet>
  );
}

function QuoteBody({ quote }: { quote: QuoteSummary }) {
  const { over, month, maxMicros } = quote;
  return (
    <>
      <QuoteTable summary={quote} />
      <MonthAfter month={month} maxMicros={maxMicros} />
      <p className="xs mm">
        {fenceWords(quote)}
        {over !== null && (
          <>
            {' '}
            <a href={hrefOf({ screen: 'settings' })}>Change fences in Settings</a>
          </>
        )}
      </p>
    </>
  );
}

/** What is remembered may be bought anew, for more. */
function RefreshToggle({
  quote: { lines, refreshMicros },
  refresh,
  onChange,
}: {
  quote: QuoteSummary;
  refresh: boolean;
  onChange: (refresh: boolean) => void;
}) {
  const cached = lines.reduce((sum, line) => sum + (isFree(line.dataset) ? 0 : line.cached), 0);
  if (cached === 0 && !refresh) return null;
  return (
    <Toggle look="checkbox" checked={refresh} onChange={() => onChange(!refresh)}>
      {refresh
        ? 'Refresh what is remembered too'
        : `Refresh the ${cached} too, +${formatMicros(refreshMicros)}`}
    </Toggle>
  );
}

function Refused({ failure, askAgain }: { failure: Failure; askAgain: () => void }) {
  const { title, detail } = wordsForFailure(failure);
  return (
    <output className="row b">
      <span className="sm">
        {title} {detail}
      </span>
      <Button size="sm" onClick={askAgain}>
        Try again
      </Button>
    </output>
  );
}

/** Why it cannot be pressed: nothing chosen, nothing to do, or a fence. */
function whyNot(datasets: readonly DatasetId[], quote: QuoteSummary | null): string | null {
  if (datasets.length === 0) return 'Choose what to look up.';
  if (quote === null) return null;
  if (quote.over !== null) return wordsForFailure(quote.over).title;
  const some = quote.lines.some(({ buy, cached }) => buy + cached > 0);
  return some ? null : 'Nothing here can be looked up now.';
}
