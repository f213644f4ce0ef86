import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { getSetting } from '@/lib/db/settings.ts';
import { spendBetween } from '@/lib/db/spend.ts';
import type { FenceUse } from '@/lib/domain/budget.ts';
import { leadUse, periodUses } from '@/lib/enrichment/fences.ts';
import type { CostLead } from '@/lib/reports/spend-groups.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { PAID_PROVIDERS } from '@/lib/shared/provider-names.ts';

/** How full each fence is now. */
export interface Fences {
  month: FenceUse;
  day: FenceUse;
  /** Only those that have a fence of their own. */
  providers: FenceUse[];
  /** Of the leads looked up this month the one most was ever spent on; null when none was. */
  dearest: { lead: CostLead; use: FenceUse } | null;
}

/** Reads the fences of today and this month. `leads` are those of this month's calls, by every id these have. */
export async function readFences(
  db: LeadFlowDatabase,
  leads: ReadonlyMap<string, CostLead>,
  now: number,
): Promise<Fences> {
  const budgets = await getSetting(db, 'budgets');
  const uses = await periodUses(db, budgets, PAID_PROVIDERS, now);
  const useOf = (fence: FenceUse['fence']): FenceUse => {
    const use = uses.find((each) => each.fence === fence);
    if (use === undefined) throw new Error(`no use of the ${fence} fence`);
    return use;
  };
  const lead = await dearestLead(db, leads);
  return {
    month: useOf('month'),
    day: useOf('day'),
    providers: uses.filter(
      ({ fence, limitMicros }) => fence === 'provider' && limitMicros !== null,
    ),
    dearest: lead && { lead, use: await leadUse(db, budgets.lead, lead.id) },
  };
}

async function dearestLead(
  db: LeadFlowDatabase,
  leads: ReadonlyMap<string, CostLead>,
): Promise<CostLead | null> {
  const ids = [...leads.keys()].toSorted();
  const [firstId, lastId] = [ids[0], ids.at(-1)];
  if (firstId === undefined || lastId === undefined) return null;
  const spent = await spendBetween(db, firstId, lastId);
  const micros = new Map<string, Micros>();
  for (const [id, lead] of leads)
    micros.set(lead.id, (micros.get(lead.id) ?? 0) + (spent.get(id) ?? 0));
  const [dearest] = [...micros].toSorted(([, a], [, b]) => b - a);
  if (dearest === undefined || dearest[1] === 0) return null;
  return [...leads.values()].find(({ id }) => id === dearest[0]) ?? null;
}
