import type { Page } from 'puppeteer';

/** A page may move this much by itself before it counts: web.dev/articles/cls calls up to 0.1 good. */
const MOST_SHIFT = 0.02;

/** What of a screen no picture may show: it scrolls sideways, cuts a number off, or moved while it loaded. */
export async function flawsOf(page: Page): Promise<string[]> {
  const { overflow, cut, shift } = await page.evaluate(readFlaws);
  return [
    ...(overflow > 0 ? [`scrolls sideways by ${overflow} px`] : []),
    ...cut.map((text) => `cuts off "${text}"`),
    ...(shift > MOST_SHIFT ? [`moved while it loaded, by ${shift.toFixed(3)}`] : []),
  ];
}

/** Runs inside the page. */
async function readFlaws() {
  const root = document.scrollingElement ?? document.documentElement;
  const amount = /^[~+-]?[$€£]?\d[\d,.]*( ?[%kM])?$/;
  const cut = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (element) =>
        amount.test(element.textContent.trim()) &&
        element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).overflowX !== 'visible',
    )
    .map((element) => element.textContent.trim());
  const shift = await new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[];
      resolve(
        shifts
          .filter(({ hadRecentInput }) => !hadRecentInput)
          .reduce((sum, { value }) => sum + value, 0),
      );
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Nothing is reported at all when nothing moved.
    setTimeout(() => resolve(0), 100);
  });
  return { overflow: root.scrollWidth - innerWidth, cut, shift };
}
