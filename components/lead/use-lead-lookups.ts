import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { useDatabase } from '@/components/app/database.tsx';
import { useQuote } from '@/components/app/use-quote.ts';
import { useSeconds } from '@/components/app/use-seconds.ts';
import { getSetting } from '@/lib/db/settings.ts';
import { DATASET_IDS, type DatasetId } from '@/lib/domain/dataset.ts';
import type { Quote, QuoteItem } from '@/lib/domain/lookup.ts';
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
  /** What a dataset costs now when it is asked for by itself; undefined until it is known. */
  price: (dataset: DatasetId, refresh: boolean) => QuoteItem | undefined;
  /** Why no price is known, with a way to ask again. */
  quoteFailure: Failure | null;
  askAgain: () => void;
  /** What of the user's set was never looked up, in one press. */
  due: LookupAsk | null;
  runner: RunLookups;
  /** What the user looks up of a lead in one press. */
  set: readonly DatasetId[];
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
  const chosen = useLookupSettings();
  const neverAsked = chosen.set.filter((dataset) => !wasAsked(histories[dataset]));
  const runner = useRunLookups([lead.id], askAgain);
  const [quoting, setQuoting] = useState<LookupAsk | null>(null);
  return {
    now,
    histories,
    limits: page.limits,
    price: (dataset, refresh) => {
      const item = itemOf((refresh ? again : first).quote, dataset);
      return item && askAlone(item, page);
    },
    quoteFailure: first.quote?.ok === false ? first.quote.failure : null,
    askAgain,
    due: first.quote?.ok ? askForAll(first.quote.value, neverAsked) : null,
    runner: {
      ...runner,
      run: (ask) => (ask.maxMicros > chosen.askAbove ? setQuoting(ask) : runner.run(ask)),
    },
    set: chosen.set,
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

/** What the user looks up in one press, and the price from which they want to be asked; nothing until known. */
function useLookupSettings(): { set: readonly DatasetId[]; askAbove: number } {
  const database = useDatabase();
  const settings = useLiveQuery(
    async () => ({
      set: await getSetting(database, 'lookupSet'),
      askAbove: await getSetting(database, 'askAbove'),
    }),
    [database],
  );
  return settings ?? UNKNOWN;
}

const UNKNOWN = { set: [], askAbove: 0 } as const;
