import type { Facts, Observation } from '@/lib/domain/facts.ts';
import { SOURCE_LABELS } from '@/components/app/fact-words.ts';

/** One opinion of what a home is worth, in whole US dollars. */
export interface ValueOpinion {
  label: string;
  value: number;
  low: number | null;
  high: number | null;
}

/** Opinions and the asking price on one scale. Positions are shares of its width, 0 to 1. */
export interface ValueScale {
  rows: (ValueOpinion & { at: number; from: number | null; to: number | null })[];
  asking: { amount: number; at: number } | null;
}

/** What each source thinks the home is worth: the valuation services, then each site's newest estimate. */
export function valueOpinions(
  { avm }: Facts,
  observations: readonly Observation[],
  siteName: (site: string) => string,
): ValueOpinion[] {
  const opinions = serviceOpinions(avm);
  const estimates = new Map<string, number>();
  for (const { listing } of observations.toSorted((a, b) => a.at - b.at))
    if (listing !== null && listing.estimate !== null)
      estimates.set(listing.site, listing.estimate);
  for (const [site, value] of estimates)
    opinions.push({ label: siteName(site), value, low: null, high: null });
  return opinions;
}

/** The shown valuation first; those of other services that differ stand beside it as conflicts. */
function serviceOpinions(avm: Facts['avm']): ValueOpinion[] {
  if (avm === undefined) return [];
  return [avm, ...avm.conflicts].map(({ source, value: { value, low, high } }) => {
    const label = source === 'sample' ? 'AVM' : `${SOURCE_LABELS[source]} AVM`;
    return { label, value, low, high };
  });
}

/** A little air on both sides, so that no mark stands on the edge. */
const MARGIN = 0.06;

/** Puts opinions and the asking price (US dollars, or null) on one scale; null without an opinion. */
export function valueScale(
  opinions: readonly ValueOpinion[],
  asking: number | null,
): ValueScale | null {
  if (opinions.length === 0) return null;
  const all = opinions
    .flatMap(({ value, low, high }) => [value, low, high])
    .concat(asking)
    .filter((amount) => amount !== null);
  const min = Math.min(...all);
  const span = Math.max(...all) - min || 1;
  const place = (amount: number) => MARGIN + ((amount - min) / span) * (1 - 2 * MARGIN);
  return {
    rows: opinions.map((opinion) => ({
      ...opinion,
      at: place(opinion.value),
      from: opinion.low === null ? null : place(opinion.low),
      to: opinion.high === null ? null : place(opinion.high),
    })),
    asking: asking === null ? null : { amount: asking, at: place(asking) },
  };
}
