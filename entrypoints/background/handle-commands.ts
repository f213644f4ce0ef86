import { browser } from 'wxt/browser';

/** Alt+S: asks the page's own pill to save, or opens the popup on a page that has none. */
export function handleCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'save-lead' && tab?.id !== undefined) void saveTab(tab.id);
  });
}

async function saveTab(tabId: number): Promise<void> {
  const hasPill = await browser.tabs
    .sendMessage(tabId, { type: 'page.save' })
    .then(() => true)
    // No content script answers on a site LeadFlow does not run on.
    .catch(() => false);
  if (!hasPill) await browser.action.openPopup();
}
