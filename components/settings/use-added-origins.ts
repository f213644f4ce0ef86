import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { addedOrigins } from '@/lib/site-access/site-access.ts';

/** The origins the user added, as Chrome has them now. */
export function useAddedOrigins(): string[] {
  const [origins, setOrigins] = useState<string[]>([]);
  useEffect(() => {
    const look = () => void addedOrigins().then(setOrigins);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return origins;
}
