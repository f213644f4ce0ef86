import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import {
  DUPLICATE_TABLES,
  openDuplicates,
  openDuplicatesOf,
  type OpenDuplicate,
} from '@/lib/leads/decide-duplicate.ts';

/** What the user is asked about one lead, or with null about all; live, undefined until known. */
export function useOpenDuplicates(
  lead: Pick<Lead, 'id' | 'absorbed'> | null,
): OpenDuplicate[] | undefined {
  const database = useDatabase();
  return useLiveQuery(
    () =>
      database.transaction('r', [...DUPLICATE_TABLES], async () =>
        lead === null ? openDuplicates(database) : openDuplicatesOf(database, lead),
      ),
    [database, lead],
  );
}
