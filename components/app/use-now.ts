import { useEffect, useState } from 'react';
import { MINUTE_MS } from '@/lib/shared/clock.ts';

/** The current time for relative times on screen, renewed every minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const interval = window.setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => window.clearInterval(interval);
  }, []);
  return now;
}
