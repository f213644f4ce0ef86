import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { watchOrigins } from '@/lib/site-access/site-access.ts';

export interface OriginAccess {
  /** Whether Chrome lets LeadFlow reach the origin; null until it is known. */
  allowed: boolean | null;
  /** Asks the user in Chrome's own dialog, which needs a press. Gives the answer. */
  request: () => Promise<boolean>;
}

/** Whether LeadFlow may reach an origin ("https://homes.example/*"). The user can change that at any time. */
export function useOriginAccess(origin: string): OriginAccess {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const look = () => {
      void browser.permissions.contains({ origins: [origin] }).then(setAllowed);
    };
    look();
    return watchOrigins(look);
  }, [origin]);
  const request = useCallback(async () => {
    const answer = await browser.permissions.request({ origins: [origin] });
    setAllowed(answer);
    return answer;
  }, [origin]);
  return { allowed, request };
}
