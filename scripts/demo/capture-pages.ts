import type { Page } from 'puppeteer';
import type { Lead } from '../../lib/domain/lead.ts';
import { press, shownText, waitForWords } from '../../tests/support/browser/app-page.ts';
import { openPopup } from '../../tests/support/browser/extension-pages.ts';
import { pageOverlay } from '../../tests/support/browser/pill.ts';
import type { PageCase } from '../../tests/support/sample-pages/sample-pages.ts';
import { cardDifferences, differences, rowCount, rowOf } from '../page-truth.ts';
import { asListing, knownFields } from './captured-lead.ts';
import { openPage, readLeads, shoot, type DemoRun } from './demo-run.ts';

/** What came of one page. */
export interface PageOutcome {
  page: string;
  site: string;
  kind: string;
  /** Homes on the page that are leads now, and homes that should be. */
  captured: number;
  expected: number;
  /** Leads this page added; a home that was known already adds none. */
  added: number;
  fields: string[];
  /** Where a lead is not what its page says. */
  wrong: string[];
}

/** Opens a page as a user does and saves what it shows, by the pill, the dock or the popup. */
export async function capturePage(run: DemoRun, pageCase: PageCase): Promise<PageOutcome> {
  const { truth, page: served } = pageCase;
  const before = new Set((await readLeads(run)).map(({ id }) => id));
  const page = await openPage(run, served);
  const outcome = await captureFrom(run, page, pageCase);
  await page.close();
  const added = (await readLeads(run)).filter(({ id }) => !before.has(id));
  const { file, site, kind } = truth;
  const extra = outcome.expected === 0 ? added.length : outcome.captured;
  return { page: file, site, kind, added: added.length, ...outcome, captured: extra };
}

type Captured = Pick<PageOutcome, 'captured' | 'expected' | 'fields' | 'wrong'>;

function captureFrom(run: DemoRun, page: Page, pageCase: PageCase): Promise<Captured> {
  const { kind, site } = pageCase.truth;
  if (kind === 'negative') return tryToCapture(run, page);
  if (kind === 'search') return captureResults(run, page, pageCase);
  return site === 'generic'
    ? captureByPopup(run, page, pageCase)
    : captureByPill(run, page, pageCase);
}

async function captureByPill(run: DemoRun, page: Page, pageCase: PageCase): Promise<Captured> {
  const overlay = pageOverlay(page);
  await overlay.waitForText(/Save/);
  await shoot(run, page, 'pill');
  await overlay.press(/^Save( lead)?$/);
  await overlay.waitForText(/Saved to|Updated in|Nothing new for/);
  await shoot(run, page, 'pill-saved');
  return compareHome(run, pageCase);
}

async function captureByPopup(run: DemoRun, page: Page, pageCase: PageCase): Promise<Captured> {
  const popup = await openPopup(run.session, page);
  await waitForWords(popup, /Save lead/);
  await shoot(run, popup, 'popup-capture');
  await press(popup, /^Save lead$/);
  await waitForWords(popup, /Open lead/);
  await popup.close();
  return compareHome(run, pageCase);
}

async function captureResults(run: DemoRun, page: Page, { truth }: PageCase): Promise<Captured> {
  const overlay = pageOverlay(page);
  const shown = await overlay.waitForText(/\d+ homes?\b/);
  await shoot(run, page, 'results');
  const homes = Number(/(\d+) homes?\b/.exec(shown)?.[1]);
  const hasNew = (await overlay.buttons()).some((name) => /^Save \d+$/.test(name));
  if (hasNew) {
    await overlay.press(/^Save \d+$/);
    await overlay.waitForText(/Saved \d+ to|known already/);
    await shoot(run, page, 'results-saved');
  }
  const cards = truth.cards ?? {};
  const leads = (await readLeads(run)).map(asListing);
  const wrong = (cards.sample ?? []).flatMap((card) => {
    const lead = rowOf(leads, card);
    const differing = lead === undefined ? ['not captured'] : cardDifferences(lead, card);
    return differing.map((difference) => `${card.address}: ${difference}`);
  });
  return { captured: homes, expected: rowCount(cards) ?? homes, fields: [], wrong };
}

/** A page without a listing: nothing may offer to save it. */
async function tryToCapture(run: DemoRun, page: Page): Promise<Captured> {
  const popup = await openPopup(run.session, page);
  await waitForWords(popup, /Save|Read again/);
  const words = await shownText(popup);
  await popup.close();
  const overlay = pageOverlay(page);
  const offered = [
    ...(/^Save/m.test(words) ? ['The popup offers to save it'] : []),
    ...((await overlay.buttons()).some((name) => name.startsWith('Save'))
      ? ['The page shows a button to save it']
      : []),
  ];
  return { captured: 0, expected: 0, fields: [], wrong: offered };
}

async function compareHome(run: DemoRun, { truth, page }: PageCase): Promise<Captured> {
  const path = new URL(page.url).pathname;
  const lead = (await readLeads(run)).find((one) => isSeenAt(one, path));
  if (lead === undefined) return { captured: 0, expected: 1, fields: [], wrong: ['not captured'] };
  const home = typeof truth.truth === 'object' ? truth.truth : {};
  return {
    captured: 1,
    expected: 1,
    fields: knownFields(lead),
    wrong: differences(asListing(lead), home),
  };
}

const isSeenAt = ({ sightings }: Lead, path: string): boolean =>
  sightings.some(({ url }) => new URL(url).pathname === path);
