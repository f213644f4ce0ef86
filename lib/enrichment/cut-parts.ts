import type { AskPart, LeadFlowDatabase } from '../db/database.ts';
import { leadRow } from '../db/merged-leads.ts';
import { DATASETS } from '../domain/dataset.ts';
import { leadIdsOf } from '../domain/lead.ts';
import type { LookupScope } from '../domain/lookup.ts';

/**
 * Takes what a cancel means out of asks that are not written yet, so that nothing of it is queued later; whether
 * there was any. What is remembered goes with it: it costs nothing to ask for again. The caller holds a transaction
 * over `askParts`, `leads` and `mergedLeads`.
 */
export async function cutParts(db: LeadFlowDatabase, scope: LookupScope): Promise<boolean> {
  const restOf = await cutterFor(db, scope);
  const parts = await db.askParts.toArray();
  const cut = parts.flatMap((part) => {
    const rest = restOf(part);
    return sizeOf(rest) < sizeOf(part) ? [rest] : [];
  });
  const over = cut.filter((part) => sizeOf(part) === 0);
  await db.askParts.bulkDelete(over.flatMap(({ id }) => id ?? []));
  await db.askParts.bulkPut(cut.filter((part) => sizeOf(part) > 0));
  return cut.length > 0;
}

const sizeOf = ({ leadIds, datasets }: AskPart): number => leadIds.length * datasets.length;

/** What stays of a part. */
async function cutterFor(
  db: LeadFlowDatabase,
  scope: LookupScope,
): Promise<(part: AskPart) => AskPart> {
  if ('all' in scope) return (part) => ({ ...part, leadIds: [] });
  if ('provider' in scope)
    return (part) => ({
      ...part,
      datasets: part.datasets.filter((id) => DATASETS[id].provider !== scope.provider),
    });
  if ('leadId' in scope) {
    const lead = await leadRow(db, scope.leadId);
    const ids = lead === undefined ? [scope.leadId] : leadIdsOf(lead);
    return (part) => ({ ...part, leadIds: part.leadIds.filter((id) => !ids.includes(id)) });
  }
  return (part) => part;
}
