import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { lookupProgress, type LookupProgress } from '@/lib/reports/lookup-progress.ts';

export interface OwnerLookup {
  provider: ProviderId;
  progress: LookupProgress;
}

/** Where the last ask for a lead's owner stands, live; null when there was none, undefined until known. */
export function useOwnerLookup(leadId: string): OwnerLookup | null | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => {
    const lookups = await database.lookups.where('leadId').equals(leadId).toArray();
    const [last] = lookups
      .filter(({ dataset }) => dataset === 'owner')
      .toSorted((a, b) => b.createdAt - a.createdAt);
    if (last === undefined) return null;
    const entries = await database.ledger.where('lookupId').equals(last.id).toArray();
    return { provider: last.provider, progress: lookupProgress(last, entries, Date.now()) };
  }, [database, leadId]);
}
