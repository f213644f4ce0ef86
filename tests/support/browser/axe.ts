import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { closedRoot } from './closed-root.ts';

const OVERLAY = 'leadflow-pill';

/**
 * What axe-core finds wrong on a page as it is now, or in one element of it: one line per rule and place,
 * none when it is clean.
 */
export async function axeViolations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(finishTransitions);
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(selector);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`,
      ),
    );
  }, within);
}

/** The same of what LeadFlow shows inside a page, pill, chips, dock and sheets; of the page itself nothing. */
export async function overlayViolations(page: Page): Promise<string[]> {
  const root = await closedRoot(page, OVERLAY);
  if (root === null) throw new Error('The page has nothing of LeadFlow');
  await root.evaluate(openForAxe);
  return axeViolations(page, OVERLAY);
}

/** Runs inside the page with the closed root: axe looks through roots that their element hands out. */
function openForAxe(this: ShadowRoot): void {
  Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true });
  for (const animation of this.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}

/** Runs inside the page: colours half way to others are nobody's fault. Spinners turn on. */
function finishTransitions(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}
