import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQuoteSettings, type QuoteAsk } from '@/components/app/use-quote.ts';
import type { QuoteSummary } from '@/lib/domain/lookup.ts';
import { send } from '@/lib/messaging/client.ts';
import type { Failure } from '@/lib/shared/failure.ts';
import type { Result } from '@/lib/shared/result.ts';

/** What lookups of many leads would cost now, counted. Asked anew when keys, prices or fences change. */
export function useQuoteSummary({ leadIds, datasets, refresh }: QuoteAsk): {
  summary: Result<QuoteSummary, Failure> | undefined;
  /** The summary is of an earlier choice, while this one is being counted. */
  counting: boolean;
  askAgain: () => void;
} {
  const settings = useQuoteSettings();
  const { data, refetch, isPlaceholderData } = useQuery({
    queryKey: ['quote-summary', leadIds, datasets, refresh, settings],
    queryFn: () =>
      send('lookup.summarize', { leadIds: [...leadIds], datasets: [...datasets], refresh }),
    enabled: settings !== undefined && leadIds.length > 0 && datasets.length > 0,
    placeholderData: keepPreviousData,
    // A sheet is opened to decide by it: what it says is never of an earlier opening.
    staleTime: 0,
    gcTime: 0,
  });
  return { summary: data, counting: isPlaceholderData, askAgain: () => void refetch() };
}
