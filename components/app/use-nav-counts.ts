import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { LookupState } from '@/lib/domain/lookup.ts';
import { startOfMonth } from '@/lib/reports/calendar-day.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { useDatabase } from './database.tsx';

export interface NavCounts {
  leads: number;
  /** Lookups whose charge nobody knows yet. */
  uncertain: number;
  /** Lookups queued or running. */
  underWay: number;
  /** Spent this calendar month. */
  monthMicros: Micros;
}

const NOTHING: NavCounts = { leads: 0, uncertain: 0, underWay: 0, monthMicros: 0 };

/** The numbers beside the navigation, live. */
export function useNavCounts(): NavCounts {
  const database = useDatabase();
  return useLiveQuery(() => readCounts(database), [database], NOTHING);
}

async function readCounts(database: LeadFlowDatabase): Promise<NavCounts> {
  const [tallies, uncertain, queued, running, month] = await Promise.all([
    database.tallies.toArray(),
    countLookups(database, 'uncertain'),
    countLookups(database, 'queued'),
    countLookups(database, 'running'),
    database.ledger.where('at').aboveOrEqual(startOfMonth(Date.now())).toArray(),
  ]);
  return {
    leads: tallies.reduce((sum, { count }) => sum + count, 0),
    uncertain,
    underWay: queued + running,
    monthMicros: month.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0),
  };
}

const countLookups = (database: LeadFlowDatabase, state: LookupState): Promise<number> =>
  database.lookups
    .where('[state+notBeforeAt]')
    .between([state, Dexie.minKey], [state, Dexie.maxKey])
    .count();
