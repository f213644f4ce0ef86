import { isFree, isQuotedAtMost, type DatasetId } from '@/lib/domain/dataset.ts';
import type { Quote } from '@/lib/domain/lookup.ts';
import type { PriceOnTag } from '@/components/ui/price-tag.tsx';
import type { LookupAsk } from './use-run-lookups.ts';

/** The tag of an ask: a most where one of its datasets is billed per match or phone, cached where all was paid before. */
export function tagOf({
  datasets,
  maxMicros,
}: Pick<LookupAsk, 'datasets' | 'maxMicros'>): PriceOnTag {
  if (datasets.every(isFree)) return { kind: 'free' };
  if (maxMicros === 0) return { kind: 'cached' };
  return { kind: datasets.some(isQuotedAtMost) ? 'max' : 'exact', micros: maxMicros };
}

/** The datasets of a quote that can be had in one press, and the most that costs; null for fewer than two. */
export function askForAll(quote: Quote, wanted: readonly DatasetId[]): LookupAsk | null {
  const items = quote.items.filter(
    ({ dataset, kind }) => wanted.includes(dataset) && (kind === 'buy' || kind === 'cached'),
  );
  if (items.length < 2) return null;
  return {
    datasets: items.map(({ dataset }) => dataset),
    refresh: false,
    maxMicros: items.reduce((sum, { priceMicros }) => sum + priceMicros, 0),
  };
}
