import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { LeadFlowDatabase } from '@/lib/db/database.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import type { Failure } from '@/lib/shared/failure.ts';

interface DatabaseContextValue {
  database: LeadFlowDatabase;
  failure: Failure | null;
}

const DatabaseContext = createContext<DatabaseContextValue | null>(null);

/** Opens the one database of this page. Reads go through it by live queries; writes are messages. */
export function DatabaseProvider({ children }: { children: ReactNode }) {
  const [database] = useState(() => new LeadFlowDatabase());
  const failure = useOpening(database);
  return <DatabaseContext value={{ database, failure }}>{children}</DatabaseContext>;
}

/** The database of this page, for reading. */
export function useDatabase(): LeadFlowDatabase {
  return useDatabaseContext().database;
}

/** Why the database cannot be read now, or null. */
export function useDatabaseFailure(): Failure | null {
  return useDatabaseContext().failure;
}

function useDatabaseContext(): DatabaseContextValue {
  const value = use(DatabaseContext);
  if (value === null) throw new Error('useDatabase needs a DatabaseProvider above it');
  return value;
}

function useOpening(database: LeadFlowDatabase): Failure | null {
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    // A newer LeadFlow wants to upgrade the database: let it, this page is the old one.
    const onVersionChange = () => {
      database.close();
      setFailure({ kind: 'extension-reloaded' });
    };
    database.on('versionchange', onVersionChange);
    let waiting = true;
    void database.whenBlocked().then(() => waiting && setFailure({ kind: 'storage-blocked' }));
    database
      .open()
      .then(
        () => setFailure(null),
        (error: unknown) => {
          const found = storageFailure(error);
          if (found === null) throw error;
          setFailure(found);
        },
      )
      .finally(() => {
        waiting = false;
      });
    return () => {
      waiting = false;
      database.on('versionchange').unsubscribe(onVersionChange);
    };
  }, [database]);
  return failure;
}
