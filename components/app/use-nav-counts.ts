import { useLiveQuery } from 'dexie-react-hooks';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { startOfMonth } from '@/lib/reports/calendar-day.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { useDatabase } from './database.tsx';

export interface NavCounts {
  leads: number;
  /** Charges nobody has confirmed yet. */
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

async function readCounts({ tallies, ledger, lookups }: LeadFlowDatabase): Promise<NavCounts> {
  try {
    const [stages, uncertain, underWay, month] = await Promise.all([
      tallies.toArray(),
      ledger.where('status').equals('uncertain').count(),
      lookups.orderBy('openKey').count(),
      ledger.where('at').aboveOrEqual(startOfMonth(Date.now())).toArray(),
    ]);
    return {
      leads: stages.reduce((sum, { count }) => sum + count, 0),
      uncertain,
      underWay,
      monthMicros: month.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0),
    };
  } catch (error) {
    // The banner says what is wrong with the storage; the way to other screens must stay.
    if (storageFailure(error) !== null) return NOTHING;
    throw error;
  }
}
