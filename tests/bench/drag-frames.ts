import type { Page } from 'puppeteer';

/** Where the pointer takes hold: on the first card of the first column of a wide board. */
const START = { x: 200, y: 200 };
const MOVES = 120;

/**
 * Presses, moves the pointer across the page and up and down, and returns on Escape. Gives the 95th percentile of
 * the milliseconds between two frames meanwhile.
 */
export async function dragFrames(page: Page): Promise<number> {
  await page.bringToFront();
  await page.mouse.move(START.x, START.y);
  await page.mouse.down();
  await page.mouse.move(START.x, START.y + 20, { steps: 4 });
  await page.evaluate(startFrames);
  for (let step = 1; step <= MOVES; step += 1) {
    const x = START.x + (step / MOVES) * 900;
    const y = START.y + 250 + 230 * Math.sin(step / 7);
    await page.mouse.move(x, y);
  }
  const p95 = await page.evaluate(endFrames);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return p95;
}

/** Runs inside the page. */
function startFrames(): void {
  const frames: number[] = [];
  Reflect.set(globalThis, 'frames', frames);
  const note = (at: number) => {
    frames.push(at);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Runs inside the page. */
function endFrames(): number {
  const frames = Reflect.get(globalThis, 'frames') as unknown as number[];
  const times = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  Reflect.set(globalThis, 'frames', []);
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}
