import type { Lead } from '../domain/lead.ts';
import type { LeadFlowDatabase } from './database.ts';

/** A lead before and after a write; absent where there is none. */
export interface LeadVersions {
  before: Lead | null | undefined;
  after: Lead | null | undefined;
}

/** Keeps each stage's count and sum in step with the leads written in the same transaction. */
export async function updateTallies(db: LeadFlowDatabase, leads: LeadVersions[]): Promise<void> {
  const deltas = new Map<string, { count: number; asking: number }>();
  for (const { before, after } of leads) {
    addTo(deltas, before, -1);
    addTo(deltas, after, 1);
  }
  const changed = [...deltas].filter(([, { count, asking }]) => count !== 0 || asking !== 0);
  if (changed.length === 0) return;
  // One question: there are as few of them as stages.
  const before = new Map((await db.tallies.toArray()).map((tally) => [tally.stageId, tally]));
  await db.tallies.bulkPut(
    changed.map(([stageId, delta]) => ({
      stageId,
      count: (before.get(stageId)?.count ?? 0) + delta.count,
      asking: (before.get(stageId)?.asking ?? 0) + delta.asking,
    })),
  );
}

function addTo(
  deltas: Map<string, { count: number; asking: number }>,
  lead: Lead | null | undefined,
  sign: 1 | -1,
): void {
  if (!lead) return;
  const delta = deltas.get(lead.stageId) ?? { count: 0, asking: 0 };
  deltas.set(lead.stageId, {
    count: delta.count + sign,
    asking: delta.asking + sign * askingDollars(lead),
  });
}

/** What a lead adds to its stage's sum: the asking price in US dollars, 0 for rents and other currencies. */
function askingDollars({ facts }: Lead): number {
  const price = facts.price?.value;
  return price?.currency === 'USD' && price.kind !== 'rent' ? price.amount : 0;
}
