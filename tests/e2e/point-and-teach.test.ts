import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { PointedField } from '@/lib/domain/pointed-field.ts';
import { press, shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { captureDownloads } from '@/tests/support/browser/downloads.ts';
import { openPopup } from '@/tests/support/browser/extension-pages.ts';
import { readTable } from '@/tests/support/browser/read-table.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import type { SampleHome } from '@/tests/support/sample-pages/sample-homes.ts';
import { aHome, onOtherSite, onZillow, type HtmlPage } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';
import { reportAskedFor } from './report-page.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.leavePages());
afterAll(() => world.close());

/** A page whose data has no baths and that shows them where the reader does not look. */
function withOddBaths(home: SampleHome): HtmlPage {
  const { url, html } = onZillow(home);
  const odd = `<li class="css-1q2w3e"><i>Wash rooms</i> <a id="odd" href="https://www.zillow.com/elsewhere/">${home.baths}</a></li>`;
  return {
    url,
    html: html
      .replace(`\\"bathrooms\\":${home.baths},`, '')
      .replace(`<li>${home.baths} ba</li>`, odd),
  };
}

/** A page without its data, which shows an estimate in larger letters than the price. */
function withEstimate(home: SampleHome): HtmlPage {
  const { url, html } = onZillow(home);
  return {
    url,
    html: html
      .replace('{"props":', '{"props":{')
      .replace('<h1>', '<p>Zestimate® <b id="estimate">$255,100</b></p><h1>'),
  };
}

const pointed = async (): Promise<PointedField[]> => {
  const rows = await readTable<{ key: string; value: PointedField[] }>(world.app, 'settings');
  return rows.find(({ key }) => key === 'pointedFields')?.value ?? [];
};

/** Clicks an element of the page with a real mouse. */
async function clickAt(page: Page, selector: string): Promise<void> {
  const box = await page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(box.x, box.y);
}

it('is taught where the baths stand, and reads the next home of the site whole', async () => {
  const first = aHome('71 Sample Odd Rd', { baths: 2.5 });
  const { page, overlay } = await world.visit(withOddBaths(first));
  await overlay.waitForText(/12 of 13 fields\nBaths not found/);
  await overlay.press('Fix');
  await overlay.waitForText(/1 field not found/);
  await overlay.press('Point at the baths');
  await overlay.waitForText(/Point at the baths/);
  await clickAt(page, '#odd');
  await overlay.waitForText(/From the page/);
  // The press was not the page's: the link under it was not followed.
  expect(page.url()).toBe(withOddBaths(first).url);
  await overlay.press('Save');
  await overlay.waitForText(/Saved to New/);
  const lead = await leadAt(world, first.street);
  expect(lead?.facts.baths).toMatchObject({ value: 2.5, source: 'page' });
  expect(lead?.missingFields).toEqual([]);

  const second = aHome('72 Sample Odd Rd', { baths: 1 });
  const next = await world.visit(withOddBaths(second));
  await next.overlay.press('Save lead');
  await next.overlay.waitForText(/Saved to New/);
  expect((await leadAt(world, second.street))?.facts.baths?.value).toBe(1);

  const third = await world.visit(withOddBaths(aHome('73 Sample Odd Rd')));
  const popup = await openPopup(world.session, third.page);
  await waitForWords(popup, /Baths\s+2/);
  await popup.close();
});

it('lists in Settings what was pointed at, and forgets it', async () => {
  expect(await pointed()).toMatchObject([{ site: 'zillow', field: 'baths', label: 'wash rooms' }]);
  await world.goTo('#/settings');
  await waitForWords(world.app, /Zillow: baths/);
  await press(world.app, /^Remove Zillow: baths$/);
  await waitForWords(world.app, /None yet/);
  await press(world.app, /^Undo/);
  await waitForWords(world.app, /Zillow: baths/);
  await press(world.app, /^Remove Zillow: baths$/);
  await waitUntil('nothing pointed at', async () =>
    (await pointed()).length === 0 ? true : undefined,
  );
  const { overlay } = await world.visit(withOddBaths(aHome('74 Sample Odd Rd')));
  await overlay.waitForText(/Baths not found/);
});

it('refuses an estimate for a price, and Esc leaves with nothing changed', async () => {
  const home = aHome('75 Sample Estimate Rd');
  const { page, overlay } = await world.visit(withEstimate(home));
  await overlay.waitForText(/\d+ of \d+ fields/);
  await overlay.press('Fix');
  await overlay.press('Point at the price');
  await clickAt(page, '#estimate');
  await overlay.waitForText(/That is an estimate, not an asking price/);
  await page.keyboard.press('Escape');
  await overlay.waitForText(/fields not found/);
  await page.keyboard.press('Escape');
  await overlay.waitForText(/\d+ of \d+ fields/);
  expect(await leadAt(world, home.street)).toBeUndefined();
  expect(await pointed()).toEqual([]);
});

it('is worked by keys alone: points, types, saves', async () => {
  const home = aHome('76 Sample Keys Rd', { baths: 3, lotSqft: 6200 });
  const page = withOddBaths(home);
  const bare = { ...page, html: page.html.replace(`\\"lotAreaValue\\":${home.lotSqft},`, '') };
  const { page: tab, overlay } = await world.visit(bare);
  await overlay.waitForText(/Baths and lot not found/);
  await overlay.press('Fix');
  await overlay.waitForText(/2 fields not found/);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await overlay.waitForText(/Point at the baths/);
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await overlay.waitForText(/From the page/);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Tab');
  await tab.keyboard.type('0.25');
  await tab.keyboard.press('Enter');
  await overlay.waitForText(/Saved to New/);
  const facts = (await leadAt(world, home.street))?.facts;
  expect(facts?.baths).toMatchObject({ value: 3, source: 'page' });
  expect(facts?.lot).toMatchObject({ value: { value: 0.25, unit: 'acres' }, source: 'user' });
});

it('saves without the missing fields, which the lead names', async () => {
  await world.ask('pointed.remove', { site: 'zillow', field: 'baths' });
  const home = aHome('77 Sample Without Rd');
  const { overlay } = await world.visit(withOddBaths(home));
  await overlay.press('Fix');
  await overlay.press('Save without them');
  await overlay.waitForText(/Saved to New/);
  expect((await leadAt(world, home.street))?.missingFields).toEqual(['baths']);
});

it('makes a report of the page with nobody in it, for the user to save', async () => {
  const { url, html } = withOddBaths(aHome('78 Willowmere Odd Rd'));
  const person = '<p>Call Marigold Vantongeren, 614-555-0142, marigold@vantongeren.example</p>';
  const { page, overlay } = await world.visit({ url, html: html.replace('<h1>', `${person}<h1>`) });
  await overlay.waitForText(/fields/);
  await page.mouse.move(600, 500);
  await page.keyboard.press('Tab');
  await overlay.press('LeadFlow menu');
  const report = await reportAskedFor(world, () => overlay.press('Report this page'));
  await waitForWords(report, /Nothing is sent/);
  expect(await shownText(report)).not.toMatch(/does not read quite/);
  const downloadOf = await captureDownloads(world.session, join(tmpdir(), 'leadflow-report'));
  const path = await downloadOf(() => press(report, /^Save file/));
  expect(path).toMatch(/leadflow-report-zillow-.*\.html$/);
  const file = await readFile(path, 'utf8');
  expect(file).toContain('249000');
  for (const personal of ['Marigold', 'Vantongeren', '555-0142', 'Willowmere', '9007000'])
    expect(file).not.toContain(personal);
  await report.close();
});

it('makes a report of a page of any other site from the popup', async () => {
  const { page } = await world.visit(onOtherSite(aHome('79 Willowmere Odd Rd')));
  const popup = await openPopup(world.session, page);
  const report = await reportAskedFor(world, () => press(popup, /^Report this page$/));
  await waitForWords(report, /Save file/);
  expect(await shownText(report)).not.toMatch(/Willowmere|does not read quite/);
  await report.close();
});
