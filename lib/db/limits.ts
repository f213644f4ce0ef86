import type { ProviderId } from '../shared/failure.ts';
import type { LeadFlowDatabase, LimitRow } from './database.ts';

/** What is stored about a provider's limits; a provider never called has none of it. */
export async function getLimits(db: LeadFlowDatabase, provider: ProviderId): Promise<LimitRow> {
  const row = await db.limits.get(provider);
  return row ?? { provider, sentAt: [], pausedUntilAt: 0, pausedBy: null, silences: 0, faults: 0 };
}
