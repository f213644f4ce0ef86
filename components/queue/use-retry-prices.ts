import { useQuote } from '@/components/app/use-quote.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';
import type { Micros } from '@/lib/shared/money.ts';

/** What trying a failed lookup again costs now; null when that is not known or cannot be done. */
export type RetryPrice = (lookup: Lookup) => Micros | null;

/** Asks once for the prices of all failed lookups. */
export function useRetryPrices(lookups: readonly Lookup[]): RetryPrice {
  const failed = lookups.filter(({ state }) => state === 'failed');
  const leadIds = [...new Set(failed.map(({ leadId }) => leadId))].toSorted();
  const datasets = [...new Set(failed.map(({ dataset }) => dataset))].toSorted();
  const basis = failed.map(({ id, updatedAt }) => `${id}:${updatedAt}`).join();
  const { quote } = useQuote({ leadIds, datasets, refresh: true }, basis);
  return ({ leadId, dataset }) => {
    if (!quote?.ok) return null;
    const item = quote.value.items.find(
      (other) => other.leadId === leadId && other.dataset === dataset,
    );
    return item?.kind === 'buy' ? item.priceMicros : null;
  };
}
