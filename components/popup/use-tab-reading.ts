import { useEffect, useState } from 'react';
import { readTab, type TabReading } from './read-tab.ts';
import type { ActiveTab } from './use-active-tab.ts';

/** What the tab shows, null while it is being read; and the way to read it again. */
export function useTabReading(tab: ActiveTab | null): {
  reading: TabReading | null;
  readAgain: () => void;
} {
  const [round, setRound] = useState(0);
  const [read, setRead] = useState<{ round: number; reading: TabReading } | null>(null);
  useEffect(() => {
    if (tab === null) return undefined;
    let current = true;
    const reading =
      tab.tabId === null ? Promise.resolve({ kind: 'no-access' } as const) : readTab(tab.tabId);
    void reading.then((found) => current && setRead({ round, reading: found }));
    return () => {
      current = false;
    };
  }, [tab, round]);
  return {
    reading: read?.round === round ? read.reading : null,
    readAgain: () => setRound((last) => last + 1),
  };
}
