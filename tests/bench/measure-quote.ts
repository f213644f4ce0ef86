import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { besideFloor, withRatioLimit, type Measurement } from './report.ts';

const RUNS = 7;

/** A quote reads the leads besides their answers, and may take so many times as long as the answers alone. */
const MOST_TIMES_READ = 2;

/** What a look-up of many leads costs, and of one, beside reading what is remembered of them. */
export async function measureQuote(
  session: ExtensionBrowser,
  count: number,
): Promise<Measurement[]> {
  const page = await session.open(`${session.origin}/quote-page.html`);
  await inPage(page, 'fill', count);
  const times = { quoteAll: [], readAll: [], quoteOne: [], readOne: [] } as Record<
    'quoteAll' | 'readAll' | 'quoteOne' | 'readOne',
    number[]
  >;
  for (let run = 0; run < RUNS; run += 1)
    for (const name of Object.keys(times) as (keyof typeof times)[])
      times[name].push(await inPage<number>(page, name));
  await page.close();
  return [
    withRatioLimit(
      besideFloor(
        `quote: ${count.toLocaleString('en-US')} leads, all remembered`,
        times.quoteAll,
        'one bulk get of their answers',
        times.readAll,
      ),
      MOST_TIMES_READ,
    ),
    besideFloor(
      'quote: one lead, remembered',
      times.quoteOne,
      'one get of its answer',
      times.readOne,
    ),
  ];
}
