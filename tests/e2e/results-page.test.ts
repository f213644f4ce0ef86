import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { NO_RULES } from '@/lib/domain/buy-box.ts';
import { fillIn, press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import type { PageOverlay } from '@/tests/support/browser/pill.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import { zillowResultsPage } from '@/tests/support/sample-pages/zillow-pages.ts';
import { aHome } from './homes.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

const NO_SIZE = 0;
const street = (number: number) => `${number} Sample Box Rd`;

/** Forty homes: 1 to 7 pass the buy box, 8 is dear, 9 small, 10 does not say, the rest are dear. */
const HOMES = Array.from({ length: 40 }, (_, index) => {
  const number = index + 1;
  const sqft = number === 9 ? 760 : number === 10 ? NO_SIZE : 1480;
  return aHome(street(number), { price: number === 8 || number > 10 ? 412_000 : 249_000, sqft });
});
const RULES: [number: number, words: string][] = [
  [1, 'Passes 5 of 5'],
  [8, 'Price over $330,000'],
  [9, 'Under 900 sq ft'],
  [10, 'Size unknown, 4 of 5'],
];
const ADVERTS = '<article class="advert">Advert</article><article id="zpid_"></article>';

const forty = (name: string, html = zillowResultsPage(HOMES)) => ({
  url: `https://www.zillow.com/${name}-oh/`,
  html: html.replace('<div class="cards">', `<div class="cards">${ADVERTS}`),
});

/** The words the chips of the cards in view say about the buy box. */
const rules = async (overlay: PageOverlay): Promise<string[]> =>
  (await overlay.text())
    .split('\n')
    .filter((line) => /^(Passes|Price over|Under|.* unknown)/.test(line));

const namesOf = async (overlay: PageOverlay, pattern: RegExp): Promise<string[]> =>
  (await overlay.buttons()).filter((name) => pattern.test(name));

it('has rules set once in the settings, and refuses a least above the most', async () => {
  const app = await world.goTo('#/settings');
  await fillIn(app, 'Price, at least', '400k');
  await fillIn(app, 'Price, at most', '330k');
  await press(app, /^Save buy box$/);
  await waitForWords(app, /Less than at least, 400,000/);
  await fillIn(app, 'Price, at least', '50,000');
  await fillIn(app, 'Size, at least', '900');
  await fillIn(app, 'Beds, at least', '2');
  await press(app, /^House$/);
  await press(app, /^For sale$/);
  await press(app, /^Save buy box$/);
  await waitForWords(app, /Buy box saved/);
  const shown = await app.$eval('input[name="price.max"]', (input) => input.value);
  expect(shown).toBe('330,000');
});

it('says of each card in view what the buy box makes of it, and shifts nothing', async () => {
  const { page, overlay, exceptions } = await world.visit(forty('sampleton'));
  await overlay.waitForText(/7 of 40 pass your buy box/);
  await watchShifts(page);
  for (const [number, words] of RULES) {
    await page.evaluate(scrollToCard, `zpid_${HOMES[number - 1]?.id}`);
    await overlay.waitForText(new RegExp(`^${words.replace('$', '\\$')}$`, 'm'));
    expect(RULES.map(([, rule]) => rule)).toEqual(expect.arrayContaining(await rules(overlay)));
  }
  expect(await namesOf(overlay, /^Save (?!\d+( Sample Box Rd)?$)/)).toEqual([]);
  expect(await shiftsOf(page)).toBe(0);
  expect(exceptions).toEqual([]);
});

it('saves those that pass and no others, as one change that Undo takes back', async () => {
  const { overlay } = await world.visit(forty('savetown'));
  await overlay.waitForText(/7 of 40 pass your buy box/);
  for (const number of [1, 2, 3]) {
    await overlay.press(`Save ${street(number)}`);
    await overlay.waitForText(/Saved 1 to New/);
    await overlay.waitForText(new RegExp(`7 of 40 pass your buy box, ${number} already saved`));
  }
  const before = (await world.events()).length;
  await overlay.press('Save 4');
  await overlay.waitForText(/Saved 4 to New/);
  const streets = (await world.leads()).map(({ address }) => address.street);
  expect(new Set(streets)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7].map(street)));
  expect(await world.events()).toHaveLength(before + 1);
  await overlay.press('Undo');
  await overlay.waitForText(/7 of 40 pass your buy box, 3 already saved/);
  expect(await world.leads()).toHaveLength(3);
});

it('hides a home for good, and shows it again when asked', async () => {
  const { page, overlay } = await world.visit(forty('hidetown'));
  await overlay.press(`Hide ${street(4)}`);
  await overlay.waitForText(/7 of 40 pass your buy box, 3 already saved, 1 hidden/);
  await page.reload();
  await overlay.waitForText(/1 hidden/);
  expect(await overlay.buttons()).toContain('Save 3');
  await overlay.press(`Hidden by you. Show ${street(4)} again`);
  await waitUntil('four to save again', async () =>
    (await overlay.buttons()).includes('Save 4') ? true : undefined,
  );
});

it('starts the picker with those that pass, and finds by words and facts with the keyboard alone', async () => {
  const { page, overlay } = await world.visit(forty('picktown'));
  await overlay.press('Pick');
  const picked = () => namesOf(overlay, /^\d+ Sample Box Rd\$/);
  await waitUntil('the picker', async () => ((await picked()).length === 40 ? true : undefined));
  await page.keyboard.type('unknown 3 bd <300k');
  expect(await picked()).toEqual([expect.stringMatching(/^10 Sample Box Rd/)]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await overlay.waitForText(/Save 5/);
  expect(await overlay.text()).toMatch(/Save the 4 that pass/);
  await page.keyboard.press('Escape');
  expect(await picked()).toEqual([]);
});

it('gives cards that are rendered later their chips', async () => {
  const late = HOMES[39];
  if (late === undefined) throw new Error('No home');
  const html = zillowResultsPage(HOMES);
  const card = new RegExp(`<article id="zpid_${late.id}">.*?</article>`, 's').exec(html)?.[0] ?? '';
  const { page, overlay } = await world.visit(forty('lateville', html.replace(card, '')));
  await overlay.waitForText(/7 of 40 pass your buy box/);
  await page.evaluate((text) => {
    document.querySelector('.cards')?.insertAdjacentHTML('afterbegin', text);
  }, card);
  const name = `Save ${street(40)}`;
  await waitUntil('a chip on the new card', async () =>
    (await overlay.buttons()).includes(name) ? true : undefined,
  );
  expect(await namesOf(overlay, /^Save \d+ Sample/)).toContain(name);
});

it('follows a change of the rules at once on the page in view', async () => {
  const { overlay } = await world.visit(forty('followtown'));
  await overlay.waitForText(/7 of 40 pass your buy box/);
  const limits = { price: { min: null, max: 500_000 }, sqft: { min: 900, max: null } };
  expect(await world.ask('buy-box.set', { box: { ...NO_RULES, limits } })).toMatchObject({
    ok: true,
  });
  await overlay.waitForText(/38 of 40 pass your buy box/);
});

it('says the same in the popup, and saves the same', async () => {
  const { page, overlay } = await world.visit(forty('poptown'));
  await overlay.waitForText(/38 of 40 pass your buy box, 3 already saved/);
  const popup = await openPopup(world.session, page);
  await waitForWords(popup, /38 of 40 pass your buy box, 3 already saved/);
  await press(popup, /^Save 35 that pass$/);
  await waitForWords(popup, /38 of 40 pass your buy box, all saved/);
  await popup.close();
  expect(await world.leads()).toHaveLength(38);
});

/** Runs inside the page. */
const scrollToCard = (id: string) =>
  document.querySelector(`#${id}`)?.scrollIntoView({ block: 'center' });

/** From now on sums up what moves in a page without its user having pressed anything. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['shift'] = '0';
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        document.documentElement.dataset['shift'] = String(
          Number(document.documentElement.dataset['shift']) + entry.value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['shift']));
