import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NO_RULES } from '@/lib/domain/buy-box.ts';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { axeViolations, overlayViolations } from '@/tests/support/browser/axe.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import type { Visit } from '@/tests/support/browser/visit.ts';
import { zillowResultsPage } from '@/tests/support/sample-pages/zillow-pages.ts';
import { aHome, onOtherSite, onRedfin, onZillow, type HtmlPage } from './homes.ts';
import { openWorld, type World } from './open-world.ts';
import { reportAskedFor } from './report-page.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const limits = { price: { min: null, max: 330_000 }, sqft: { min: 900, max: null } };
  await world.ask('buy-box.set', { box: { ...NO_RULES, limits } });
  for (const street of [LEAD, '2 Sample Aria Ave']) {
    const { overlay } = await world.visit(onZillow(aHome(street, PLACE)));
    await overlay.press('Save lead');
    await overlay.waitForText(/Saved to New/);
  }
  await world.leavePages();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

const LEAD = '1 Sample Aria St';
/** Two spellings of one address are one house side by side, two far apart, and a question between. */
const PLACE = { lat: 39.9 };

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

describe.each(SCHEMES)('on a %s page', (scheme) => {
  /** What LeadFlow shows in a page follows the page's ground. */
  const visit = ({ url, html }: HtmlPage): Promise<Visit> =>
    world.visit({
      url,
      html: scheme === 'light' ? html : html.replace('</head>', `${DARK}</head>`),
    });

  it('the pill has nothing that axe objects to, before and after saving, with its menu', async () => {
    const { page, overlay } = await visit(onZillow(aHome(`3 Sample Aria ${scheme} St`)));
    await overlay.waitForText(/Save lead/);
    expect(await overlayViolations(page)).toEqual([]);
    await overlay.press('Save lead');
    await overlay.waitForText(/Saved to New/);
    expect(await overlayViolations(page)).toEqual([]);
    await overlay.press('LeadFlow menu');
    await overlay.waitForText(/Report this page/);
    expect(await overlayViolations(page)).toEqual([]);
  });

  it('a pill that lacks fields and its fix sheet have nothing that axe objects to', async () => {
    const home = onZillow(aHome(`4 Sample Aria ${scheme} St`));
    const html = home.html.replace('\\"bathrooms\\":2,', '').replace('<li>2 ba</li>', '');
    const { page, overlay } = await visit({ ...home, html });
    await overlay.waitForText(/Baths not found/);
    expect(await overlayViolations(page)).toEqual([]);
    await overlay.press('Fix');
    await overlay.waitForText(/1 field not found/);
    expect(await overlayViolations(page)).toEqual([]);
    await overlay.press('Point at the baths');
    await overlay.waitForText(/Point at the baths/);
    expect(await overlayViolations(page)).toEqual([]);
  });

  it('the question whether it is the house of a lead has nothing that axe objects to', async () => {
    const { page, overlay } = await visit(
      onRedfin(aHome('2 Sample Aria', { lat: PLACE.lat + 0.004 })),
    );
    await overlay.waitForText(/Same house as a lead\?/);
    expect(await overlayViolations(page)).toEqual([]);
  });

  it('chips, dock and picker have nothing that axe objects to', async () => {
    const { page, overlay } = await visit(resultsPage(scheme));
    await overlay.waitForText(/pass your buy box[\s\S]*Price over/);
    expect(await overlayViolations(page)).toEqual([]);
    await overlay.press('Pick');
    await overlay.waitForText(/sq ft/);
    expect(await overlayViolations(page)).toEqual([]);
  });
});

const DARK = '<style>html, body { background: #101418; color: #e8eaec }</style>';

/** Homes that pass, fail and do not say. */
const resultsPage = (scheme: Scheme): HtmlPage => ({
  url: `https://www.zillow.com/aria-${scheme}-oh/`,
  html: zillowResultsPage([
    aHome(`5 Sample Aria ${scheme} St`),
    aHome(`6 Sample Aria ${scheme} St`, { price: 412_000 }),
    aHome(`7 Sample Aria ${scheme} St`, { sqft: 0 }),
  ]),
});

const VIEWS: [view: string, shows: RegExp][] = [
  ['Capture', /Save lead[\s\S]*Always on|Always on[\s\S]*Save lead/],
  ['Export', /Export \d+ rows?/],
  ['Today', /Today/],
  ['Save all listing tabs', /listings? in \d+ tabs?/],
];

it.each(VIEWS)('the popup’s view %s has nothing that axe objects to', async (view, shows) => {
  await world.visit(onZillow(aHome('8 Sample Aria St')));
  const { page } = await world.visit(onOtherSite(aHome('9 Sample Aria St')));
  const popup = await openPopup(world.session, page);
  await press(popup, new RegExp(`^${view}$`));
  await waitForWords(popup, shows);
  expect(await violationsInBoth(popup)).toEqual([]);
  await popup.close();
});

it('the popup’s editor of columns has nothing that axe objects to', async () => {
  const { page } = await world.visit(onZillow(aHome(LEAD)));
  const popup = await openPopup(world.session, page);
  await press(popup, /^Export$/);
  await press(popup, /^Own columns$/);
  await waitForWords(popup, /Save columns/);
  expect(await violationsInBoth(popup)).toEqual([]);
  await popup.close();
});

it('the report of a page has nothing that axe objects to', async () => {
  const { page } = await world.visit(onOtherSite(aHome('10 Sample Aria St')));
  const popup = await openPopup(world.session, page);
  const report = await reportAskedFor(world, () => press(popup, /^Report this page$/));
  await waitForWords(report, /Save file/);
  await press(report, /^Look at it first$/);
  expect(await violationsInBoth(report)).toEqual([]);
  await report.close();
});

/** By scheme, what axe finds wrong on one of our own pages. */
async function violationsInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    found.push(...(await axeViolations(page)).map((line) => `${scheme}: ${line}`));
  }
  return found;
}
