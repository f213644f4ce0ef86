import { browser, type Browser } from 'wxt/browser';
import { askPage } from '@/lib/messaging/page-messages.ts';

/** The keyboard commands of the manifest. */
export function handleCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab !== undefined) void openPanel(tab);
    if (command === 'save-lead' && tab?.id !== undefined) void saveTab(tab.id);
  });
}

/** At once: Chrome opens the panel only while the key press is being handled. */
async function openPanel({ windowId }: Browser.tabs.Tab): Promise<void> {
  try {
    await browser.sidePanel.open({ windowId });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Windows of installed web apps have no side panel.
    await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  }
}

/** Asks the page's own pill to save, or opens the popup on a page that has none. */
async function saveTab(tabId: number): Promise<void> {
  const answer = await askPage(tabId, { type: 'page.save' });
  if (answer === undefined) await browser.action.openPopup();
}
