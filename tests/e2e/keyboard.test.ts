import { afterAll, beforeAll, expect, it } from 'vitest';
import { shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { axeViolations } from '@/tests/support/browser/axe.ts';
import { saveHomes } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
let leadId: string;
beforeAll(async () => {
  world = await openWorld();
  [leadId = ''] = await saveHomes(world, '7 Sample Key St', '8 Other Key St');
  await world.goTo(`#/lead/${leadId}`);
  await waitForWords(world.app, /Note and tags/);
});
afterAll(() => world.close());

const WAIT = { timeout: 15_000 };
const keys = async (...all: Parameters<World['app']['keyboard']['press']>[0][]) => {
  for (const key of all) await world.app.keyboard.press(key);
};
const withCtrl = async (...all: Parameters<typeof keys>) => {
  await world.app.keyboard.down('Control');
  await keys(...all);
  await world.app.keyboard.up('Control');
};
const leadNow = async () => (await world.leads()).find(({ id }) => id === leadId);

it('undoes and redoes by key after a restart of the page, unless somebody types', async () => {
  const { ask } = world;
  await ask('lead.tags', { leadId, tags: ['hot'] });
  await world.app.reload();
  await waitForWords(world.app, /Note and tags/);
  await withCtrl('z');
  await waitForWords(world.app, /Undone: tags of 7 Sample Key St/);
  expect((await leadNow())?.tags).toEqual([]);
  await withCtrl('y');
  await waitForWords(world.app, /Done again: tags of 7 Sample Key St/);
  expect((await leadNow())?.tags).toEqual(['hot']);
  await keys('n');
  await world.app.keyboard.type('gb');
  await withCtrl('z');
  expect((await leadNow())?.tags).toEqual(['hot']);
  expect(new URL(world.app.url()).hash).toBe(`#/lead/${leadId}`);
});

it('opens the menu of stages by M, lists all keys by ?, and gives the focus back', async () => {
  await world.app.focus('#body');
  await keys('m');
  await world.app.waitForSelector('[role=menu]', WAIT);
  await keys('Escape');
  await world.app.waitForSelector('.lead-stage:focus', WAIT);
  await keys('?');
  await waitForWords(world.app, /Search and commands/);
  expect(await axeViolations(world.app, '[role=dialog]')).toEqual([]);
  await keys('Escape');
  await world.app.waitForSelector('.lead-stage:focus', WAIT);
});

it('finds leads and commands in the palette', async () => {
  await withCtrl('k');
  await world.app.waitForSelector('[cmdk-input]:focus', WAIT);
  expect(await axeViolations(world.app, '[role=dialog]')).toEqual([]);
  await world.app.keyboard.type('add tag');
  await waitForWords(world.app, /Add a tag/);
  await keys('Enter');
  await world.app.waitForSelector('[data-command="lead.tag"]:focus', WAIT);
  await world.app.focus('#body');
  await withCtrl('k');
  await world.app.waitForSelector('[cmdk-input]:focus', WAIT);
  await world.app.keyboard.type('8 other');
  await waitForWords(world.app, /8 Other Key St/);
  await keys('Enter');
  await expect.poll(() => shownText(world.app), WAIT).toMatch(/8 Other Key St/);
  await keys('g', 'c');
  await expect.poll(() => new URL(world.app.url()).hash, WAIT).toBe('#/costs');
});
