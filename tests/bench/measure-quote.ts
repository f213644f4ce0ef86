import type { Page } from 'puppeteer';
import type { ExtensionBrowser } from '../support/browser/launch.ts';
import { inPage } from './bench-page.ts';
import { besideFloor, withRatioLimit, type Measurement } from './report.ts';

const RUNS = 7;
/** What takes milliseconds is measured more often. */
const SHORT_RUNS = 41;

/** A quote reads the leads besides their answers, and may take so many times as long as the answers alone. */
const MOST_TIMES_READ = 2;
/** Of one lead, so many times one get; and to give it, so many times one row written to the disk. */
const MOST_TIMES_ONE = 5;

/** What a look-up of many leads costs, and of one, beside reading what is remembered of them. */
export async function measureQuote(
  session: ExtensionBrowser,
  count: number,
): Promise<Measurement[]> {
  const page = await session.open(`${session.origin}/quote-page.html`);
  await inPage(page, 'fill', count);
  const leads = `${count.toLocaleString('en-US')} leads`;
  const all = await timesOf(page, ['quoteAll', 'readAll'], RUNS);
  const one = await timesOf(page, ['quoteOne', 'readOne', 'giveOne', 'writeOne'], SHORT_RUNS);
  // An answer is given once: there is one run.
  const given = await timesOf(page, ['giveAll', 'writeAll'], 1);
  await page.close();
  return [
    withRatioLimit(
      besideFloor(
        `quote: ${leads}, all remembered`,
        all.quoteAll,
        'one bulk get of their answers',
        all.readAll,
      ),
      MOST_TIMES_READ,
    ),
    withRatioLimit(
      besideFloor(
        'look-up: one lead, remembered, found',
        one.quoteOne,
        'one get of its answer',
        one.readOne,
      ),
      MOST_TIMES_ONE,
    ),
    withRatioLimit(
      besideFloor(
        'look-up: one lead, remembered, on the lead and on disk',
        one.giveOne,
        'one row on disk',
        one.writeOne,
      ),
      MOST_TIMES_ONE,
    ),
    besideFloor(
      `look-up: ${leads}, all remembered, on the leads and on disk`,
      given.giveAll,
      'one bulk put of as many rows',
      given.writeAll,
    ),
  ];
}

/** Milliseconds of each run of these, in turns, so that a busy moment of the machine meets them all. */
async function timesOf<Name extends string>(
  page: Page,
  names: readonly Name[],
  runs: number,
): Promise<Record<Name, number[]>> {
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let run = 0; run < runs; run += 1)
    for (const name of names) times[name].push(await inPage<number>(page, name));
  return times;
}
