import { useLiveQuery } from 'dexie-react-hooks';
import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { spendByProvider, totalSpend } from '@/lib/db/spend.ts';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { localDay } from '@/lib/shared/local-day.ts';
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

async function readCounts(db: LeadFlowDatabase): Promise<NavCounts> {
  try {
    const [stages, uncertain, underWay, month] = await Promise.all([
      db.tallies.toArray(),
      db.ledger.where('status').equals('uncertain').count(),
      db.lookups.orderBy('openKey').count(),
      spendByProvider(db, localDay(Date.now()).slice(0, 'yyyy-mm'.length)),
    ]);
    return {
      leads: stages.reduce((sum, { count }) => sum + count, 0),
      uncertain,
      underWay,
      monthMicros: totalSpend(month.values()).bookedMicros,
    };
  } catch (error) {
    // The banner says what is wrong with the storage; the way to other screens must stay.
    if (storageFailure(error) !== null) return NOTHING;
    throw error;
  }
}
