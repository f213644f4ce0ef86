import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The tab the popup was opened over. */
export interface ActiveTab {
  /** Null where Chrome gives none, as for its developer tools. */
  tabId: number | null;
  windowId: number;
  /** Its address, which the press on the toolbar icon lets us know; null where Chrome keeps it. */
  url: string | null;
}

/** The active tab of this window; null until it is known. */
export function useActiveTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    const find = async () => {
      const [found] = await browser.tabs.query({ active: true, currentWindow: true });
      if (found !== undefined) {
        const { id = null, windowId, url = null } = found;
        setTab({ tabId: id, windowId, url });
      }
    };
    void find();
  }, []);
  return tab;
}
