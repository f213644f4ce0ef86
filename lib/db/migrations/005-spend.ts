import type { Transaction } from 'dexie';
import type { LedgerEntry } from '../../domain/lookup.ts';
import { currentZone, spendChanges } from '../spend.ts';

/** Version 5. `spend` holds what budgets are checked against; its rows are found by id and by the front of it. */
export const spend = {
  version: 5,
  stores: { spend: 'id' },
  upgrade: async (tx: Transaction) => {
    const entries = await tx.table<LedgerEntry>('ledger').toArray();
    await tx.table('spend').bulkAdd(spendChanges(entries));
    await tx.table('settings').put({ key: 'spendZone', value: currentZone() });
  },
} as const;
