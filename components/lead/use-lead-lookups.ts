import { useMemo, useState } from 'react';
import { useQuote } from '@/components/app/use-quote.ts';
import { useSeconds } from '@/components/app/use-seconds.ts';
import { DATASET_IDS, DATASETS, isFree, type DatasetId } from '@/lib/domain/dataset.ts';
import type { Lookup, Quote, QuoteItem } from '@/lib/domain/lookup.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';
import { askAlone } from './ask-alone.ts';
import { datasetHistory, type DatasetHistory } from './dataset-history.ts';
import { askForAll } from '@/components/quote/price-of-ask.ts';
import type { LeadPage } from './read-lead-page.ts';
import {
  useRunLookups,
  type LookupAsk,
  type RunLookups,
} from '@/components/quote/use-run-lookups.ts';

export interface LeadLookups {
  now: number;
  histories: Record<DatasetId, DatasetHistory>;
  limits: LeadPage['limits'];
  /** What waits to be sent. */
  queued: readonly Lookup[];
  /** What a dataset costs now when it is asked for by itself; undefined until it is known. */
  price: (dataset: DatasetId, refresh: boolean) => QuoteItem | undefined;
  /** Whether some are not known only because the answer is still to come. */
  pricesAreComing: boolean;
  /** Why no price is known, with a way to ask again. */
  quoteFailure: Failure | null;
  askAgain: () => void;
  /** What of the user's set was never looked up, in one press. */
  due: LookupAsk | null;
  /** What of it most likely can be looked up, while prices are not known: it keeps the place of `due`. */
  awaited: readonly DatasetId[];
  runner: RunLookups;
  /** Whether a provider can be asked as far as keys go. */
  hasKeyFor: (dataset: DatasetId) => boolean;
  /** An ask that costs more than the user gives without being asked. */
  quoting: LookupAsk | null;
  closeQuote: () => void;
}

/** Everything the lookup parts of a lead's page share: where each dataset stands, and what it would cost. */
export function useLeadLookups(page: LeadPage): LeadLookups {
  const { lead, lookups, events, observations } = page;
  const underWay = lookups.some(({ state }) => state === 'queued' || state === 'running');
  const now = useSeconds(underWay);
  const histories = useMemo(
    () =>
      Object.fromEntries(
        DATASET_IDS.map((dataset) => [
          dataset,
          datasetHistory(dataset, { lookups, events, observations }, now),
        ]),
      ) as Record<DatasetId, DatasetHistory>,
    [lookups, events, observations, now],
  );
  const basis = quoteBasis(page);
  const asked = DATASET_IDS.filter((dataset) => wasAsked(histories[dataset]));
  const leadIds = [lead.id];
  const first = useQuote({ leadIds, datasets: DATASET_IDS, refresh: false }, basis);
  const again = useQuote({ leadIds, datasets: asked, refresh: true }, basis);
  const askAgain = () => {
    first.askAgain();
    if (asked.length > 0) again.askAgain();
  };
  const { set, askAbove } = page.press;
  const neverAsked = set.filter((dataset) => !wasAsked(histories[dataset]));
  const runner = useRunLookups([lead.id], askAgain);
  const [quoting, setQuoting] = useState<LookupAsk | null>(null);
  return {
    now,
    histories,
    limits: page.limits,
    queued: lookups.filter(({ state }) => state === 'queued'),
    price: (dataset, refresh) => {
      const item = itemOf((refresh ? again : first).quote, dataset);
      return item && askAlone(item, page);
    },
    pricesAreComing: first.quote === undefined || (asked.length > 0 && again.quote === undefined),
    quoteFailure: first.quote?.ok === false ? first.quote.failure : null,
    askAgain,
    due: first.quote?.ok ? askForAll(first.quote.value, neverAsked) : null,
    awaited: first.quote === undefined ? mayBeDue(neverAsked, page) : [],
    hasKeyFor: (dataset) => hasKeyFor(dataset, page),
    runner: {
      ...runner,
      run: (ask) => (ask.maxMicros > askAbove ? setQuoting(ask) : runner.run(ask)),
    },
    quoting,
    closeQuote: () => setQuoting(null),
  };
}

/** Whether anything was ever started or given. */
export const wasAsked = ({ latest, answer }: DatasetHistory): boolean =>
  latest !== null || answer !== null;

/** What a price depends on besides keys and the price table: the address, and what was asked before. */
function quoteBasis({ lead, lookups, events }: LeadPage): string {
  const states = lookups.map(({ id, state }) => `${id}:${state}`).toSorted();
  return JSON.stringify([lead.address, states, events.length]);
}

function itemOf(
  quote: Result<Quote, Failure> | undefined,
  dataset: DatasetId,
): QuoteItem | undefined {
  return quote?.ok ? quote.value.items.find((item) => item.dataset === dataset) : undefined;
}

const hasKeyFor = (dataset: DatasetId, { withKey }: LeadPage): boolean =>
  isFree(dataset) || withKey.has(DATASETS[dataset].provider);

/** None for fewer than two, as `askForAll`. */
function mayBeDue(neverAsked: readonly DatasetId[], page: LeadPage): readonly DatasetId[] {
  if (page.lead.addressKey === null) return [];
  const likely = neverAsked.filter((dataset) => hasKeyFor(dataset, page));
  return likely.length < 2 ? [] : likely;
}
