import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { waitForWords } from '@/tests/support/browser/app-page.ts';
import { createNetLog, type NetLog } from '@/tests/support/browser/net-log.ts';
import { waitUntil } from '@/tests/support/browser/wait-until.ts';
import type { SampleHome } from '@/tests/support/sample-pages/sample-homes.ts';
import { zillowResultsPage } from '@/tests/support/sample-pages/zillow-pages.ts';
import { aHome, onRedfin, onZillow } from './homes.ts';
import { leadAt, openWorld, type World } from './open-world.ts';

const RESULTS_URL = 'https://www.zillow.com/sampleton-oh/';
const PROPERTY_HOST = /(zillow|redfin)\.com$/;

let world: World;
let netLog: NetLog;
let closed = false;

beforeAll(async () => {
  netLog = await createNetLog();
  world = await openWorld({ chromiumFlags: netLog.chromiumFlags });
});
afterEach(async () => {
  if (!closed) await world.leavePages();
});
afterAll(async () => {
  if (!closed) await world.close();
  await netLog.remove();
});

const onResults = (...homes: SampleHome[]) => ({
  url: RESULTS_URL,
  html: zillowResultsPage(homes),
});

async function save(home: SampleHome) {
  const visit = await world.visit(onZillow(home));
  await visit.overlay.press('Save lead');
  await visit.overlay.waitForText(/Saved to New/);
  return visit;
}

/** What was noticed of the home at this street without anybody pressing Save. */
async function noticed(street: string) {
  const lead = await leadAt(world, street);
  return (await world.events()).filter(
    ({ actor, leadIds }) => actor === 'system' && leadIds.includes(lead?.id ?? ''),
  );
}

async function showTimeline(street: string, words: RegExp): Promise<void> {
  const lead = await leadAt(world, street);
  await world.goTo(`#/lead/${lead?.id}`);
  await waitForWords(world.app, words);
}

/** What the toolbar icon says of the tab in front. */
const icon = () =>
  world.app.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id;
    if (tabId === undefined) return null;
    return {
      badge: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  });

const waitForIcon = (badge: string, title: RegExp) =>
  waitUntil(
    `${badge} ${String(title)} on the toolbar icon`,
    async () => {
      const now = await icon();
      return now?.badge === badge && title.test(now.title) ? now : undefined;
    },
    { describe: async () => JSON.stringify(await icon()) },
  );

it('logs a lower price when the page of a lead is opened again, once', async () => {
  const home = aHome('11 Sample Memory Rd', { price: 259_000 });
  const cheaper = { ...home, price: 249_000 };
  await save(home);
  const { page, overlay } = await world.visit(onZillow(cheaper));
  const shown = await overlay.waitForText(/\$10,000 lower/);
  expect(shown).toMatch(/Was \$259,000 on \w{3} \d+, logged/);
  for (let visits = 0; visits < 3; visits += 1) {
    await page.reload();
    await overlay.waitForText(/\$10,000 lower/);
  }
  expect(await noticed(home.street)).toHaveLength(1);
  expect((await leadAt(world, home.street))?.facts.price?.value.amount).toBe(249_000);
  await showTimeline(home.street, /Price cut \$259,000 → \$249,000 on Zillow/);
});

it('logs a lower price seen on a card of a results page, and leaves the other cards alone', async () => {
  const homes = ['21', '22', '23'].map((number) => aHome(`${number} Sample Memory Rd`));
  const [first, second, third] = homes as [SampleHome, SampleHome, SampleHome];
  await save(first);
  await save(second);
  const { page, overlay } = await world.visit(
    onResults({ ...first, price: 239_000 }, { ...second, daysOnMarket: 13 }, third),
  );
  await overlay.waitForText(/\$10k/);
  await page.reload();
  await overlay.waitForText(/\$10k/);
  expect(await noticed(first.street)).toHaveLength(1);
  expect(await noticed(second.street)).toEqual([]);
  await showTimeline(first.street, /Price cut \$249,000 → \$239,000 on Zillow/);
});

it('logs once what two tabs see at once', async () => {
  const home = aHome('31 Sample Memory Rd');
  await save(home);
  const pending = onZillow({ ...home, status: 'pending', price: 235_000 });
  const tabs = await Promise.all([world.visit(pending), world.visit(pending)]);
  for (const { page, overlay } of tabs) {
    await page.bringToFront();
    await overlay.waitForText(/\$14,000 lower, now pending/);
  }
  expect(await noticed(home.street)).toHaveLength(1);
  await showTimeline(
    home.street,
    /Price cut \$249,000 → \$235,000 on Zillow · now pending, was for sale/,
  );
});

it('recognises a house that was listed anew', async () => {
  const home = aHome('41 Sample Memory Rd', { daysOnMarket: 142 });
  await save(home);
  const { overlay } = await world.visit(onZillow({ ...home, daysOnMarket: 0, mlsId: '225000041' }));
  const shown = await overlay.waitForText(/Relisted/);
  expect(shown).toMatch(/The clock was at 142 days, logged/);
  await showTimeline(home.street, /Relisted on Zillow, the clock was at 142 days/);
});

it('takes another site into the lead, and its other price for no change', async () => {
  const home = aHome('51 Sample Memory Rd');
  await save(home);
  const { overlay } = await world.visit(onRedfin({ ...home, price: 255_000 }));
  await overlay.waitForText(/In New/);
  expect(await noticed(home.street)).toMatchObject([
    { detail: { priceFrom: null, priceTo: null } },
  ]);
  const lead = await leadAt(world, home.street);
  expect(lead?.sightings.map(({ site }) => site)).toEqual(['zillow', 'redfin']);
  expect(lead?.priceChange).toBeNull();
});

it('undoes what was noticed, and does not bring it back at the next visit', async () => {
  const home = aHome('61 Sample Memory Rd');
  await save(home);
  const { page, overlay } = await world.visit(onZillow({ ...home, price: 199_000 }));
  await overlay.waitForText(/\$50,000 lower/);
  const [sighting] = await noticed(home.street);
  await world.ask('change.undo', { eventId: sighting?.id ?? '' });
  await page.reload();
  await overlay.waitForText(/In New/);
  expect((await leadAt(world, home.street))?.facts.price?.value.amount).toBe(249_000);
  expect(await noticed(home.street)).toHaveLength(1);
});

it('says on the toolbar icon that the page in front is a lead, as long as it is', async () => {
  const home = aHome('71 Sample Memory Rd');
  const { url, html } = onZillow(home);
  await save(home);
  await waitForIcon('✓', /^In New, LeadFlow$/);
  const { page } = await world.visit({ url: `${url}?utm_source=mail&rtoken=1`, html });
  await waitForIcon('✓', /^In New, LeadFlow$/);
  const lead = await leadAt(world, home.street);
  const leadIds = [lead?.id ?? ''];
  await world.ask('lead.move', { leadIds, stageId: 'contacted', afterLeadId: null });
  await waitForIcon('✓', /^In Contacted, LeadFlow$/);
  await page.evaluate(() => history.pushState(null, '', '/learn/'));
  await waitForIcon('', /^LeadFlow$/);
  await page.goBack();
  expect(await waitForIcon('✓', /^In Contacted/)).toMatchObject({
    title: 'In Contacted, LeadFlow',
  });
});

it('takes the mark off the icon of a tab whose lead was undone elsewhere', async () => {
  const home = aHome('81 Sample Memory Rd');
  const { page, overlay } = await save(home);
  await waitForIcon('✓', /^In New/);
  await world.visit(onZillow(aHome('82 Sample Memory Rd')));
  await waitForIcon('', /^LeadFlow$/);
  const lead = await leadAt(world, home.street);
  const capture = (await world.events()).find(({ leadIds }) => leadIds.includes(lead?.id ?? ''));
  await world.ask('change.undo', { eventId: capture?.id ?? '' });
  expect((await icon())?.badge).toBe('');
  await page.bringToFront();
  await overlay.waitForText(/Save lead/);
  expect(await waitForIcon('', /^LeadFlow$/)).toMatchObject({ title: 'LeadFlow' });
});

it('asks property sites for nothing in all of this but the pages that were opened', async () => {
  const loads = world.server
    .requests()
    .filter(({ destination, host }) => destination === 'document' && PROPERTY_HOST.test(host))
    .map(({ host, path }) => `https://${host}${path}`);
  await world.close();
  closed = true;
  const asked = (await netLog.addresses())
    .filter((address) => PROPERTY_HOST.test(new URL(address).hostname))
    // Chrome by itself wants the icon of a site for its tab.
    .filter((address) => new URL(address).pathname !== '/favicon.ico');
  expect(loads.length).toBeGreaterThan(15);
  expect(asked.toSorted()).toEqual(loads.toSorted());
});
