import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import {
  DUPLICATE_TABLES,
  openDuplicates,
  type OpenDuplicate,
} from '@/lib/leads/decide-duplicate.ts';

/** What the user is asked about leads that may be one house; live, undefined until known. */
export function useOpenDuplicates(): OpenDuplicate[] | undefined {
  const database = useDatabase();
  return useLiveQuery(
    () => database.transaction('r', [...DUPLICATE_TABLES], async () => openDuplicates(database)),
    [database],
  );
}
