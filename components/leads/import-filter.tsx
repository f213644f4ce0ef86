import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { hrefOf } from '@/components/app/route.ts';
import { useRoute } from '@/components/app/use-route.ts';

/** The import whose leads alone are to be shown; null for all leads. */
export function useImportFilter(): string | null {
  const route = useRoute();
  return 'importId' in route ? route.importId : null;
}

/** Says that the list holds the leads of one import, and leads back to all. */
export function ImportFilter({ importId }: { importId: string }) {
  const database = useDatabase();
  const job = useLiveQuery(() => database.imports.get(importId), [database, importId]);
  return (
    <p className="leads-filter row b sm">
      <span className="m el">New from {job?.fileName ?? 'an import'}</span>
      <a href={hrefOf({ screen: 'leads' })}>Show all leads</a>
    </p>
  );
}
