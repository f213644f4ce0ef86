import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { getSetting } from '@/lib/db/settings.ts';
import { DATASET_IDS, type DatasetId } from '@/lib/domain/dataset.ts';
import type { Quote } from '@/lib/domain/lookup.ts';
import { send } from '@/lib/messaging/client.ts';
import { MINUTE_MS } from '@/lib/shared/clock.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';
import { useDatabase } from './database.tsx';

export interface QuoteAsk {
  leadIds: readonly string[];
  datasets: readonly DatasetId[];
  refresh: boolean;
}

/**
 * What lookups would cost now, asked of the background. Asked anew when keys or prices change, and when
 * `basis` does: give it whatever of the rows the price depends on. `undefined` until the first answer.
 */
export function useQuote(
  { leadIds, datasets, refresh }: QuoteAsk,
  basis: string,
): { quote: Result<Quote, Failure> | undefined; askAgain: () => void } {
  const settings = useQuoteSettings();
  const { data, refetch } = useQuery({
    queryKey: ['quote', leadIds, datasets, refresh, basis, settings],
    queryFn: () =>
      send('lookup.quote', { leadIds: [...leadIds], datasets: [...datasets], refresh }),
    enabled: settings !== undefined && leadIds.length > 0 && datasets.length > 0,
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });
  return { quote: data, askAgain: () => void refetch() };
}

/** The settings a price depends on, without the keys themselves. */
export function useQuoteSettings() {
  const database = useDatabase();
  return useLiveQuery(async () => {
    const keys = await getSetting(database, 'providerKeys');
    const prices = await getSetting(database, 'prices');
    const notInPlan = await getSetting(database, 'notInPlan');
    return {
      providers: Object.entries(keys).flatMap(([provider, key]) => (key ? [provider] : [])),
      prices: DATASET_IDS.map((dataset) => prices[dataset] ?? null),
      budgets: await getSetting(database, 'budgets'),
      notInPlan: Object.keys(notInPlan).toSorted(),
    };
  }, [database]);
}
