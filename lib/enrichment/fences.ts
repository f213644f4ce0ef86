import type { LeadFlowDatabase } from '../db/database.ts';
import { leadsBehind } from '../db/merged-leads.ts';
import { getSetting } from '../db/settings.ts';
import { spendByProvider, spendOfLeads, totalSpend } from '../db/spend.ts';
import { overBy, type Budgets, type FenceUse } from '../domain/budget.ts';
import { leadIdsOf } from '../domain/lead.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { localDay } from '../shared/local-day.ts';

/** A call that may be sent, as far as fences care. */
export type PricedCall = Pick<LedgerEntry, 'leadId' | 'provider' | 'quotedMicros'>;

/** Why a call is not sent now, and when to look again (epoch ms). */
export interface Held {
  failure: Extract<Failure, { kind: 'over-budget' }>;
  untilAt: number;
}

/** The tables a transaction around `heldByBudget` must hold. */
export const FENCE_TABLES = ['settings', 'spend', 'leads', 'mergedLeads'] as const;

/** How soon room is looked for that calls under way may give back. */
const RECHECK_MS = 5000;

/**
 * The fence a call would cross, with all that is spent and reserved now; null when it may be sent. Reserving it in
 * the same transaction is what keeps two callers from using the same room.
 */
export async function heldByBudget(
  db: LeadFlowDatabase,
  { leadId, provider, quotedMicros }: PricedCall,
  now: number,
): Promise<Held | null> {
  // What is free never waits, not even behind a fence that was lowered below what is spent.
  if (quotedMicros === 0) return null;
  const budgets = await getSetting(db, 'budgets');
  const uses = [
    ...(budgets.lead === null ? [] : [await leadUse(db, budgets.lead, leadId)]),
    ...(await periodUses(db, budgets, [provider], now)),
  ];
  const crossed = uses.find((use) => overBy(use, quotedMicros) > 0);
  if (crossed === undefined) return null;
  const { fence } = crossed;
  const byMicros = overBy(crossed, quotedMicros);
  const mayFit = byMicros <= crossed.reservedMicros;
  return {
    failure: { kind: 'over-budget', provider, fence, byMicros },
    untilAt: mayFit ? now + RECHECK_MS : periodEnd(fence, now),
  };
}

/** What a lead's fence holds: all that was ever spent on it, and on what was merged into it. */
export async function leadUse(
  db: LeadFlowDatabase,
  limitMicros: number | null,
  leadId: string,
): Promise<FenceUse> {
  const lead = (await leadsBehind(db, [leadId])).get(leadId);
  const ids = lead === undefined ? [leadId] : leadIdsOf(lead);
  const spent = totalSpend(await spendOfLeads(db, ids));
  return { fence: 'lead', provider: null, limitMicros, ...spent };
}

/** How much of this month, of these providers' month and of today is used. */
export async function periodUses(
  db: LeadFlowDatabase,
  budgets: Budgets,
  providers: readonly ProviderId[],
  now: number,
): Promise<FenceUse[]> {
  const today = localDay(now);
  const month = await spendByProvider(db, today.slice(0, 'yyyy-mm'.length));
  const day = await spendByProvider(db, today);
  const all = { provider: null };
  return [
    { fence: 'month', ...all, limitMicros: budgets.month, ...totalSpend(month.values()) },
    ...providers.map((provider): FenceUse => {
      const limitMicros = budgets.provider[provider] ?? null;
      const own = month.get(provider);
      return { fence: 'provider', provider, limitMicros, ...totalSpend(own ? [own] : []) };
    }),
    { fence: 'day', ...all, limitMicros: budgets.day, ...totalSpend(day.values()) },
  ];
}

/** When a fence lets go by itself (epoch ms); never, for a lead's. */
function periodEnd(fence: FenceUse['fence'], now: number): number {
  const date = new Date(now);
  if (fence === 'lead') return Infinity;
  if (fence === 'day')
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
  return new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime();
}
