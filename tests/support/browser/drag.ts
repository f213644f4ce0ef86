import type { Page } from 'puppeteer';

/** Drags one element onto another as a hand with a mouse does. What may stand there is checked before the drop. */
export async function drag(
  page: Page,
  from: string,
  to: string,
  beforeDrop: () => Promise<unknown>,
): Promise<void> {
  const start = await centreOf(page, from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y - 12, { steps: 4 });
  // Targets may grow while something is carried, so the place is measured during the drag.
  const end = await centreOf(page, to);
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await beforeDrop();
  await page.mouse.up();
}

async function centreOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const element = await page.waitForSelector(selector, { visible: true, timeout: 15_000 });
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${selector} has no place on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
