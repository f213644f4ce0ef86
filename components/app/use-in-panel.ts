import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** Whether this page is the side panel, beside a web page; false in a tab of its own. */
export function useInPanel(): boolean {
  const [inPanel, setInPanel] = useState(false);
  useEffect(() => {
    void browser.tabs.getCurrent().then((tab) => setInPanel(tab === undefined));
  }, []);
  return inPanel;
}
