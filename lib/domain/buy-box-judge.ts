import { LIMIT_RULES, type BuyBox } from './buy-box.ts';
import { limitRule } from './buy-box-limits.ts';
import { LIST_RULES } from './buy-box-lists.ts';
import type { Listing } from './listing.ts';

/** What a buy box makes of a listing. What the page does not say is never counted as passed or failed. */
export interface Verdict {
  kind: 'pass' | 'fail' | 'unknown';
  /** For a chip: "Passes 5 of 5", "Price over $330,000", "Size unknown, 4 of 5". */
  words: string;
  /** Every rule failed, or everything unknown, in words for screen readers. */
  detail: string;
}

/** Holds a listing against the rules of a buy box; null when none is set or none applies to the page. */
export function judge(listing: Listing, box: BuyBox): Verdict | null {
  const outcomes = [
    ...LIMIT_RULES.map((rule) => limitRule(rule, listing, box)),
    ...LIST_RULES.map((rule) => rule(listing, box)),
  ].filter((outcome) => outcome !== null);
  if (outcomes.length === 0) return null;
  const failed = outcomes.flatMap(({ failed: what }) => what ?? []);
  const unknown = outcomes.flatMap(({ unknown: what }) => what ?? []);
  if (failed[0] !== undefined) return { kind: 'fail', words: failed[0], detail: failed.join(', ') };
  const count = `${outcomes.length - unknown.length} of ${outcomes.length}`;
  if (unknown.length === 0) {
    const words = `Passes ${count}`;
    return { kind: 'pass', words, detail: words };
  }
  const what = unknown.length === 1 ? `${unknown[0]} unknown` : `${unknown.length} unknown`;
  return {
    kind: 'unknown',
    words: `${what}, ${count}`,
    detail: `${unknown.join(', ')} unknown, ${count}`,
  };
}
