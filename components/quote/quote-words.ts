import { plural } from '@/components/ui/format.ts';
import { DATASETS, isFree, type DatasetId } from '@/lib/domain/dataset.ts';
import type { QuoteLine, QuoteSummary } from '@/lib/domain/lookup.ts';
import { DAY_MS } from '@/lib/shared/clock.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import { formatMicros } from '@/lib/shared/money.ts';
import { PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';

/** "Find phones for 4 leads", "Look up 4 leads". */
export function quoteTitle(datasets: readonly DatasetId[], leads: number): string {
  const [only] = datasets;
  return only !== undefined && datasets.length === 1
    ? `${DATASETS[only].verb} for ${plural(leads, 'lead')}`
    : `Look up ${plural(leads, 'lead')}`;
}

/** What is remembered of a dataset: "9 looked up in the last 90 days". */
export const cachedWords = ({ dataset, cached }: QuoteLine): string =>
  `${cached} looked up in the last ${Math.round(DATASETS[dataset].ttlMs / DAY_MS)} days`;

/** What is bought of a dataset: "3 to look up at BatchData". */
export function buyWords({ dataset, buy, units }: QuoteLine): string {
  const { provider, billing } = DATASETS[dataset];
  const numbers = billing === 'per-item' ? `, ${plural(units, 'number')}` : '';
  return `${buy} to look up at ${PROVIDER_NAMES[provider]}${numbers}`;
}

/** What one unit costs: "× $0.07". */
export const eachWords = ({ units, buyMicros }: QuoteLine): string =>
  `× ${formatMicros(Math.round(buyMicros / Math.max(1, units)))}`;

/** All that costs nothing, in one: "36 free look-ups". */
export const freeWords = (lines: readonly QuoteLine[]): string =>
  plural(
    lines.reduce((sum, { cached, buy }) => sum + cached + buy, 0),
    'free look-up',
  );

/** What is chosen, in short: "owner, value, phones and 4 free ones". */
export function choiceWords(datasets: readonly DatasetId[]): string {
  const paid = datasets.filter((id) => !isFree(id)).map((id) => DATASETS[id].short);
  const free = datasets.length - paid.length;
  const names = [...paid, ...(free === 0 ? [] : [plural(free, 'free one')])];
  return names.length === 0 ? 'Nothing chosen' : names.join(', ');
}

/** "3 left out: this lead has no house number." */
export const leftOutWords = ({ reason, count }: QuoteSummary['leftOut'][number]): string => {
  const { title } = wordsForFailure(reason);
  return `${count} left out. ${title}`;
};

/** How it is billed, and what today's fence leaves. */
export function fenceWords({ lines, day, over, maxMicros }: QuoteSummary): string {
  const perMatch = lines.some(
    ({ dataset, buy }) => buy > 0 && DATASETS[dataset].billing === 'per-match',
  );
  const billed = perMatch ? 'Billed only for a match. ' : '';
  if (over !== null || day.limitMicros === null || maxMicros === 0) return billed.trim();
  const left = day.limitMicros - day.bookedMicros - day.reservedMicros;
  return `${billed}Today’s fence leaves ${formatMicros(left)}, so all can start now.`;
}
