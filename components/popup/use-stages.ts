import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import type { Stage } from '@/lib/domain/stage.ts';

/** The stages in pipeline order, live; none until known. */
export function useStages(): Stage[] {
  const database = useDatabase();
  return useLiveQuery(() => database.stages.orderBy('order').toArray(), [database], []);
}
