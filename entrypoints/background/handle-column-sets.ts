import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { updateSetting } from '@/lib/db/settings.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import { ok } from '@/lib/shared/result.ts';

/** Keeps the sets of columns that the user put together for exports. */
export function columnSetHandlers(
  db: LeadFlowDatabase,
): Pick<Handlers, 'column-set.save' | 'column-set.remove'> {
  return {
    'column-set.save': async ({ columnSet }) => {
      await updateSetting(db, 'columnSets', (sets) => {
        const index = sets.findIndex(({ id }) => id === columnSet.id);
        return index === -1 ? [...sets, columnSet] : sets.with(index, columnSet);
      });
      return ok(null);
    },
    'column-set.remove': async ({ id }) => {
      await updateSetting(db, 'columnSets', (sets) => sets.filter((each) => each.id !== id));
      return ok(null);
    },
  };
}
