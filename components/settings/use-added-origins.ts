import { useEffect, useState } from 'react';
import { addedOrigins, watchOrigins } from '@/lib/site-access/site-access.ts';

/** The origins the user added, as Chrome has them now. */
export function useAddedOrigins(): string[] {
  const [origins, setOrigins] = useState<string[]>([]);
  useEffect(() => {
    const look = () => void addedOrigins().then(setOrigins);
    look();
    return watchOrigins(look);
  }, []);
  return origins;
}
