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
  for (const [stageId, delta] of deltas) {
    if (delta.count === 0 && delta.asking === 0) continue;
    const tally = (await db.tallies.get(stageId)) ?? { stageId, count: 0, asking: 0 };
    await db.tallies.put({
      stageId,
      count: tally.count + delta.count,
      asking: tally.asking + delta.asking,
    });
  }
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
