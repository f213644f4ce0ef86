import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The tab the popup was opened over. */
export interface ActiveTab {
  /** Null where Chrome gives none, as for its developer tools. */
  tabId: number | null;
  windowId: number;
}

/** The active tab of this window; null until it is known. */
export function useActiveTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    const find = async () => {
      const [found] = await browser.tabs.query({ active: true, currentWindow: true });
      if (found !== undefined) setTab({ tabId: found.id ?? null, windowId: found.windowId });
    };
    void find();
  }, []);
  return tab;
}
