import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, shownText, waitForWords } from '@/tests/support/browser/app-page.ts';
import { axeViolations } from '@/tests/support/browser/axe.ts';
import { agree, answeredRow, giveKeys, openLead } from './lead-page.ts';
import { openWorld, type World } from './open-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await giveKeys(world);
  await agree(world);
});
afterAll(() => world.close());

it('erases a person after saying what goes and does not offer to buy them again', async () => {
  await openLead(world, '7 Sample Eraser Rd');
  await press(world.app, /^Find phones/);
  await waitForWords(world.app, answeredRow('Phones and e-mails'));
  await waitForWords(world.app, /\(\d{3}\) \d{3}-\d{4}/);
  const [number = ''] = /\(\d{3}\) \d{3}-\d{4}/.exec(await shownText(world.app)) ?? [];
  await press(world.app, /^Erase .+…$/);
  await waitForWords(world.app, /This cannot be undone\./);
  expect(await axeViolations(world.app, '[role=dialog]')).toEqual([]);
  await world.app.keyboard.press('Escape');
  expect(await shownText(world.app)).toContain(number);

  await press(world.app, /^Erase .+…$/);
  await waitForWords(world.app, /This cannot be undone\./);
  await press(world.app, /^Erase$/);
  await waitForWords(world.app, /Erased a person, at your word/);
  await waitForWords(world.app, /No phones or e-mails found/);
  expect(await shownText(world.app)).not.toContain(number);
  expect(await shownText(world.app)).not.toMatch(/Find phones\s*, costs|Refresh phones/);
});
