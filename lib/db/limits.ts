import type { ProviderId } from '../shared/failure.ts';
import type { LeadFlowDatabase, LimitRow } from './database.ts';

/** What is stored about a provider's limits; a provider never called has none of it. */
export async function getLimits(db: LeadFlowDatabase, provider: ProviderId): Promise<LimitRow> {
  return (await db.limits.get(provider)) ?? { provider, ...NO_LIMITS_YET };
}

/** The limits of a provider that was never called. */
export const NO_LIMITS_YET = {
  sentAt: [],
  pausedUntilAt: 0,
  pausedBy: null,
  userPausedAt: null,
  fullUntilAt: 0,
  refusals: 0,
  silences: 0,
  faults: 0,
} satisfies Omit<LimitRow, 'provider'>;
