import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, waitForWords } from '@/tests/support/browser/app-page.ts';
import { drag } from '@/tests/support/browser/drag.ts';
import { openAppTab } from '@/tests/support/browser/extension-pages.ts';
import { saveHome, saveHomes } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
let board: Page;
beforeAll(async () => {
  world = await openWorld();
  board = world.app;
});
afterAll(() => world.close());

const WAIT = { timeout: 15_000 };
const PANEL = { width: 400, height: 800 };
const TAB = { width: 1400, height: 900 };

const card = (leadId: string) => `li[data-lead-id="${leadId}"]`;

/** The stage of a lead in the database. */
const stageOf = async (leadId: string): Promise<string | undefined> =>
  (await world.leads()).find(({ id }) => id === leadId)?.stageId;

/** Ids of a stage's leads from top to bottom, as they are stored. */
const storedOrder = async (stageId: string): Promise<string[]> =>
  (await world.leads())
    .filter((lead) => lead.stageId === stageId)
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ id }) => id);

it('starts with sample data on request, and removes it in one press', async () => {
  await world.goTo('#/board');
  await press(board, /^Try with sample data$/);
  await waitForWords(board, /Sample data\. Nothing here costs money\./);
  expect(await world.leads()).toHaveLength(40);
  await press(board, /^Remove$/);
  await waitForWords(board, /Save your first lead/);
  expect(await world.leads()).toEqual([]);
});

describe.each([
  ['in the panel', PANEL, '#tab-research'],
  ['in a tab', TAB, 'section[data-stage-id=research] .cards-w'],
])('%s', (place, viewport, research) => {
  let ids: string[];
  beforeAll(async () => {
    ids = await saveHomes(world, ...['1', '2', '3', '4'].map((n) => `${n} ${place} St`));
    await board.setViewport(viewport);
    await world.goTo('#/board');
    await board.waitForSelector(card(ids[0] ?? ''));
  });

  it('moves a card dragged by mouse, and takes it back', async () => {
    const [leadId = ''] = ids;
    await drag(board, card(leadId), research, () => waitForWords(board, /Research/));
    await expect.poll(() => stageOf(leadId), WAIT).toBe('research');
    await waitForWords(board, /Moved 1 in .* St to Research/);
    await press(board, /^Undo$/);
    await expect.poll(() => stageOf(leadId), WAIT).toBe('new');
    await board.waitForSelector(card(leadId));
  });

  it('moves a lifted card by arrows, and returns it on Escape', async () => {
    const [, leadId = ''] = ids;
    await board.focus(`${card(leadId)} > a`);
    for (const key of ['Space', 'ArrowRight', 'Escape'] as const) await board.keyboard.press(key);
    await board.waitForSelector(`${card(leadId)}:not(.lifted) > a:focus`);
    expect(await storedOrder('contacted')).not.toContain(leadId);
    for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Space'] as const)
      await board.keyboard.press(key);
    await expect.poll(() => stageOf(leadId), WAIT).toBe('contacted');
    await waitForWords(board, /Moved 2 in .* St to Contacted/);
    // In the panel its stage is not shown: another card of the one shown has the focus.
    await board.waitForSelector('li[data-lead-id] > a:focus');
  });

  it('moves a card by its menu', async () => {
    const [, , leadId = ''] = ids;
    await board.keyboard.press('1');
    await board.waitForSelector(card(leadId));
    await board.focus(`${card(leadId)} > a`);
    await board.keyboard.press('m');
    await waitForWords(board, /Move 3 in .* St to/);
    await board.keyboard.press('4');
    await expect.poll(() => stageOf(leadId), WAIT).toBe('offer');
    await waitForWords(board, /Moved 3 in .* St to Offer made/);
  });
});

it('puts a dragged card between the two it is dropped between', async () => {
  const ids = await saveHomes(world, '1 Order St', '2 Order St', '3 Order St');
  await board.setViewport(TAB);
  await world.goTo('#/board');
  await board.waitForSelector(card(ids[2] ?? ''));
  const before = await storedOrder('new');
  const [first = '', second = '', third = ''] = before;
  await drag(board, card(first), card(third), () => board.waitForSelector('.ins'));
  await expect.poll(() => storedOrder('new'), WAIT).not.toEqual(before);
  const after = await storedOrder('new');
  expect(after.slice(0, 3).toSorted()).toEqual([first, second, third].toSorted());
  expect(after.indexOf(first)).toBeGreaterThan(after.indexOf(second));
});

it('shows any card of a long stage with few of them on the page, and keeps the focus', async () => {
  await saveHomes(world, ...Array.from({ length: 150 }, (_, n) => `${n + 1} Sample Long Rd`));
  const order = await storedOrder('new');
  const [first = '', second = '', last = ''] = [order[0], order[1], order.at(-1)];
  await board.setViewport(PANEL);
  await world.goTo('#/board');
  await board.waitForSelector(card(first));
  await board.focus(`${card(first)} > a`);
  await board.evaluate(() => document.querySelector('#body')?.scrollTo(0, 1e6));
  await board.waitForSelector(card(last), WAIT);
  expect(await board.$(`${card(first)} > a:focus`)).not.toBeNull();
  expect((await board.$$('li[data-index]')).length).toBeLessThan(30);
  await board.keyboard.press('j');
  await board.waitForSelector(`${card(second)} > a:focus`, { ...WAIT, visible: true });
  for (const key of ['2', '1'] as const) await board.keyboard.press(key);
  await board.waitForSelector(`${card(first)} > a:focus`, { ...WAIT, visible: true });
});

it('shows what happens in other tabs while it is open', async () => {
  await board.setViewport(PANEL);
  await world.goTo('#/board');
  const leadId = await saveHome(world, '77 Sample Live Rd');
  await board.waitForSelector(card(leadId));
  const other = await openAppTab(world.session, `#/lead/${leadId}`);
  await press(other, /^Move to Research$/);
  await expect.poll(() => stageOf(leadId), WAIT).toBe('research');
  // Asked from outside: a tab in the background draws no frames, which puppeteer's own waiting needs.
  await expect.poll(() => board.$(card(leadId)), WAIT).toBeNull();
  await other.close();
});
