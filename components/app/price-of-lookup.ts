import type { PriceOnTag } from '@/components/ui/price-tag.tsx';
import { isFree, isQuotedAtMost } from '@/lib/domain/dataset.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';

/** The tag of one lookup at a price, by default the one it was asked for at: a most where it is billed per match or phone. */
export function priceOfLookup(
  { dataset, quotedMicros }: Pick<Lookup, 'dataset' | 'quotedMicros'>,
  micros = quotedMicros,
): PriceOnTag {
  if (isFree(dataset)) return { kind: 'free' };
  return { kind: isQuotedAtMost(dataset) ? 'max' : 'exact', micros };
}
