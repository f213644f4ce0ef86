import type { FunnelStep } from '@/lib/reports/funnel.ts';
import type { SourceRow } from '@/lib/reports/sources.ts';
import { plural } from '@/components/ui/format.ts';

/** "48 %" from a share of 0 to 1. */
export const percentWords = (share: number): string => `${Math.round(share * 100)} %`;

/** The funnel in one sentence, for who does not see the chart. */
export function funnelSentence(steps: readonly FunnelStep[]): string {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return 'No stages.';
  const through = `${plural(first.reached, 'lead')} in ${first.stage.name}, ${last.reached.toLocaleString('en-US')} came to ${last.stage.name}.`;
  const lowest = steps.find(({ isLowest }) => isLowest);
  if (lowest?.goOn === undefined || lowest.goOn === null) return through;
  return `${through} Fewest go on from ${lowest.stage.name}, ${percentWords(lowest.goOn)}.`;
}

/** The sources in one sentence. */
export function sourcesSentence(
  rows: readonly SourceRow[],
  siteName: (site: string) => string,
): string {
  const [first] = rows;
  if (first === undefined) return 'No lead has a source.';
  return `${plural(rows.length, 'source')}. Most leads came from ${siteName(first.site)}, ${first.leads.toLocaleString('en-US')}.`;
}
