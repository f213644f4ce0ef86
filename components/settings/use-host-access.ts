import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface HostAccess {
  /** Whether Chrome lets LeadFlow reach the host; null until it is known. */
  allowed: boolean | null;
  /** Asks the user in Chrome's own dialog. */
  request: () => Promise<void>;
}

/** The user can take a host away from an extension at any time; without it nothing can be looked up there. */
export function useHostAccess(host: string): HostAccess {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => {
      void browser.permissions.contains(originsOf(host)).then(setAllowed);
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [host]);
  const request = useCallback(async () => {
    setAllowed(await browser.permissions.request(originsOf(host)));
  }, [host]);
  return { allowed, request };
}

const originsOf = (host: string) => ({ origins: [`https://${host}/*`] });
