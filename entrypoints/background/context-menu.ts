import { browser, type Browser } from 'wxt/browser';
import { askPage, type PageMessage } from '@/lib/messaging/page-messages.ts';

const SAVE = 'save-lead';

/** "Save as lead" in the context menu of a page. */
export function handleContextMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, frameId }, tab) => {
    if (menuItemId === SAVE && tab?.id !== undefined)
      void save(
        tab.id,
        // What was pointed at inside a frame only the frame knows: the page is meant then.
        frameId ? { type: 'page.save' } : { type: 'page.save-pointed', link: linkUrl ?? null },
      );
  });
}

/** Puts the item on pages of these match patterns and takes it off all others. Chrome keeps it from then on. */
export async function placeContextMenu(patterns: readonly string[]): Promise<void> {
  const item = {
    title: browser.i18n.getMessage('menuSave'),
    contexts: ['page', 'link', 'image', 'selection'],
    documentUrlPatterns: [...patterns],
  } satisfies Browser.contextMenus.CreateProperties;
  try {
    await browser.contextMenus.update(SAVE, item);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Not there yet.
    browser.contextMenus.create({ id: SAVE, ...item });
  }
}

/** The page says what became of it; where none of ours is, the popup says what the page is. */
async function save(tabId: number, message: PageMessage): Promise<void> {
  const answer = await askPage(tabId, message);
  if (answer === undefined) await browser.action.openPopup();
}
