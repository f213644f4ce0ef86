import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting } from '@/lib/db/settings.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { useDatabase } from './database.tsx';
import { navigate } from './use-route.ts';

/**
 * The wish may be written just before the panel it opens has loaded. Older wishes were for a
 * panel that has long been closed.
 */
const GRACE_MS = 5000;

/** Goes to the lead a page or the popup asked the panel to show. */
export function usePanelTarget(enabled: boolean): void {
  const database = useDatabase();
  const target = useLiveQuery(() => readTarget(database), [database], null);
  const handledAt = useRef(performance.timeOrigin - GRACE_MS);
  useEffect(() => {
    if (!enabled || target === null || target.at <= handledAt.current) return;
    handledAt.current = target.at;
    navigate({ screen: 'lead', leadId: target.leadId });
  }, [enabled, target]);
}

async function readTarget(database: LeadFlowDatabase) {
  try {
    return await getSetting(database, 'panelTarget');
  } catch (error) {
    if (storageFailure(error) !== null) return null;
    throw error;
  }
}
