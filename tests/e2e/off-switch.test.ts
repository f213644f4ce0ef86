import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { closedRoot } from '@/tests/support/browser/closed-root.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { redfinResultsPage } from '@/tests/support/sample-pages/redfin-pages.ts';
import { aHome, onRedfin, onZillow, type HtmlPage } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

const gone = (text: () => Promise<string>) =>
  waitUntil('the pill to leave', async () => ((await text()) === '' ? true : undefined), {
    describe: text,
  });

/** What the pill's layer is like now. */
async function layer(page: Page) {
  const root = await closedRoot(page, 'leadflow-pill');
  return root?.evaluate(function read() {
    const frame = this.querySelector('.frame:not([hidden])')?.getBoundingClientRect();
    const { innerWidth: width, innerHeight: height } = window;
    return {
      theme: this.querySelector<HTMLElement>('.ui')?.dataset['theme'],
      announced: this.querySelector('[role=status]')?.textContent,
      corner: frame && [
        frame.top < height / 2 ? 'top' : 'bottom',
        frame.left < width / 2 ? 'left' : 'right',
      ],
    };
  });
}

it('hides on this page alone, until the page is opened again', async () => {
  const { page, overlay } = await world.visit(onZillow(aHome('11 Sample Hide Rd')));
  await overlay.waitForText(/Save lead/);
  await overlay.press('LeadFlow menu');
  await overlay.press('Hide on this page');
  await gone(overlay.text);
  await page.reload();
  await overlay.waitForText(/Save lead/);
  expect(await overlay.buttons()).toContain('LeadFlow menu');
});

it('stays off a site that is switched off, and no other, until Settings switches it on', async () => {
  const { page, overlay } = await world.visit(onZillow(aHome('21 Sample Off Rd')));
  await overlay.press('LeadFlow menu');
  await overlay.press('Off on Zillow');
  await overlay.waitForText(/Off on Zillow\nOn again in Settings/);
  await overlay.press('Undo');
  await overlay.waitForText(/Save lead/);
  await overlay.press('LeadFlow menu');
  await overlay.press('Off on Zillow');
  await overlay.waitForText(/On again in Settings/);

  await page.reload();
  const other = await world.visit(onRedfin(aHome('22 Sample Off Rd')));
  await other.overlay.waitForText(/Save lead/);
  expect(await overlay.text()).toBe('');

  const settings = await world.goTo('#/settings');
  await press(settings, /^Zillow/);
  await waitForWords(settings, /Zillow is on/);
  await page.bringToFront();
  await page.reload();
  await overlay.waitForText(/Save lead/);
});

it('stays in the corner it was put into, on that site', async () => {
  const { page, overlay } = await world.visit(onZillow(aHome('31 Sample Corner Rd')));
  await overlay.waitForText(/Save lead/);
  expect((await layer(page))?.corner).toEqual(['bottom', 'right']);
  await overlay.press('LeadFlow menu');
  await overlay.press('Top left');
  const next = await world.visit(onZillow(aHome('32 Sample Corner Rd')));
  await next.overlay.waitForText(/Save lead/);
  expect((await layer(next.page))?.corner).toEqual(['top', 'left']);
  const other = await world.visit(onRedfin(aHome('33 Sample Corner Rd')));
  await other.overlay.waitForText(/Save lead/);
  expect((await layer(other.page))?.corner).toEqual(['bottom', 'right']);
});

const RESULTS: HtmlPage = {
  url: 'https://www.redfin.com/city/43001/OH/Printon',
  html: redfinResultsPage(['41', '42', '43'].map((number) => aHome(`${number} Sample Print Rd`))),
};

it.each([
  ['the pill', onZillow(aHome('44 Sample Print Rd')), /Save lead/],
  ['the dock and the chips', RESULTS, /3 homes/],
])('keeps %s out of print and full screen', async (_what, content, words) => {
  const { page, overlay } = await world.visit(content);
  await overlay.waitForText(words);
  await page.emulateMediaType('print');
  expect(await overlay.text()).toBe('');
  await page.emulateMediaType('screen');
  await overlay.waitForText(words);

  await page.evaluate(() =>
    addEventListener('dblclick', () => void document.body.requestFullscreen(), { once: true }),
  );
  await page.mouse.click(300, 5, { count: 2 });
  await gone(overlay.text);
  await page.evaluate(() => document.exitFullscreen());
  await overlay.waitForText(words);
});

it('follows the theme of the page, also when it changes', async () => {
  const { url, html } = onZillow(aHome('51 Sample Dark Rd'));
  const dark = html.replace('</head>', '<style>.night{background:#111!important}</style></head>');
  const { page, overlay } = await world.visit({
    url,
    html: dark.replace('<body>', '<body class="night">'),
  });
  await overlay.waitForText(/Save lead/);
  expect((await layer(page))?.theme).toBe('dark');
  await page.evaluate(() => document.body.classList.remove('night'));
  await waitUntil('the light theme', async () =>
    (await layer(page))?.theme === 'light' ? true : undefined,
  );
});

it('is reached and pressed by keyboard, and tells screen readers what became of it', async () => {
  const home = aHome('61 Sample Keyboard Rd');
  const { page, overlay } = await world.visit(onZillow(home));
  await overlay.waitForText(/Save lead/);
  const focused = () =>
    page.evaluate(() => document.activeElement?.localName === 'leadflow-pill' || undefined);
  await waitUntil('the focus to reach the pill', async () => {
    await page.keyboard.press('Tab');
    return focused();
  });
  await page.keyboard.press('Enter');
  await overlay.waitForText(/Saved to New/);
  expect((await layer(page))?.announced).toBe('Saved to New');
  expect(await leadAt(world, home.street)).toBeDefined();
  expect(await focused()).toBe(true);
});
