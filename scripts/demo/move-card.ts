import type { ElementHandle, Page } from 'puppeteer';
import { press, waitForWords } from '../../tests/support/browser/app-page.ts';
import { waitUntil } from '../../tests/support/browser/wait-until.ts';
import { readLeads, shoot, type DemoRun } from './demo-run.ts';

const TO = 'research';

/** Drags the first card of the panel's board onto the stage Research, and says what moved. */
export async function moveCard(run: DemoRun, panel: Page): Promise<string> {
  await press(panel, /^Board$/);
  await waitForWords(panel, /Research/);
  const card = await shown(panel, 'li[data-lead-id]');
  const leadId = await card.evaluate((element) => element.getAttribute('data-lead-id'));
  await shoot(run, panel, 'panel-board');
  const from = await centreOf(card);
  await panel.mouse.move(from.x, from.y);
  await panel.mouse.down();
  // The strip grows while a card is carried, so its place is measured during the drag.
  await panel.mouse.move(from.x, from.y - 12, { steps: 4 });
  const to = await centreOf(await shown(panel, `#tab-${TO}`));
  await panel.mouse.move(to.x, to.y, { steps: 16 });
  await waitForWords(panel, /Research/);
  await shoot(run, panel, 'panel-drag');
  await panel.mouse.up();
  const lead = await waitUntil('the card to have moved', async () =>
    (await readLeads(run)).find((one) => one.id === leadId && one.stageId === TO),
  );
  return `${lead.address.street ?? lead.id}: New to Research`;
}

async function shown(page: Page, selector: string): Promise<ElementHandle> {
  const element = await page.waitForSelector(selector, { visible: true, timeout: 15_000 });
  if (element === null) throw new Error(`No ${selector}`);
  return element;
}

async function centreOf(element: ElementHandle): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It has no place on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
