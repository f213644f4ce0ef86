import type { LeadFlowDatabase } from '../db/database.ts';
import { queuedLookups } from '../db/lookups.ts';
import { putSetting } from '../db/settings.ts';
import type { Budgets } from '../domain/budget.ts';
import { inLine } from '../domain/lookup-line.ts';
import { PROVIDER_IDS } from '../shared/failure.ts';

/** Stores the fences, and lets what an older fence held be looked at again. */
export function setBudgets(db: LeadFlowDatabase, budgets: Budgets, now: number): Promise<void> {
  return db.transaction('rw', ['settings', 'lookups'], async () => {
    await putSetting(db, 'budgets', budgets);
    for (const provider of PROVIDER_IDS) {
      const held = (await queuedLookups(db, provider)).filter(
        ({ failure }) => failure?.kind === 'over-budget',
      );
      await db.lookups.bulkPut(
        held.map((job) => inLine({ ...job, failure: null, notBeforeAt: now, updatedAt: now }, now)),
      );
    }
  });
}
