import axe from 'axe-core';
import type { Page } from 'puppeteer';

/** What axe-core finds wrong on a page as it is now: one line per rule and place, none when it is clean. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(finishTransitions);
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`,
      ),
    );
  });
}

/** Runs inside the page: colours half way to others are nobody's fault. Spinners turn on. */
function finishTransitions(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}
