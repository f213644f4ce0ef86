import type { LeadFlowDatabase, LimitRow } from '../db/database.ts';
import { getLimits } from '../db/limits.ts';
import type { Clock } from '../shared/clock.ts';
import type { ProviderId } from '../shared/failure.ts';
import type { ProviderLimits } from './provider.ts';
import { freeAt, withCall } from './rate-window.ts';

/** The limits of a provider with one more call that counts against its rate. */
export function withOneCall(row: LimitRow, { window }: ProviderLimits, now: number): LimitRow {
  const sentAt = withCall(row.sentAt, now, window);
  return { ...row, sentAt, fullUntilAt: freeAt(sentAt, now, window) };
}

/** Counts a call as soon as the rate lets it leave, and waits until then. */
export async function takeTurn(
  db: LeadFlowDatabase,
  provider: ProviderId,
  limits: ProviderLimits,
  { clock, sleep }: { clock: Clock; sleep: (ms: number) => Promise<void> },
): Promise<void> {
  for (;;) {
    const waitMs = await db.transaction('rw', ['limits'], async () => {
      const now = clock();
      const row = await getLimits(db, provider);
      const at = freeAt(row.sentAt, now, limits.window);
      if (at <= now) await db.limits.put(withOneCall(row, limits, now));
      return at - now;
    });
    if (waitMs <= 0) return;
    await sleep(waitMs);
  }
}

/** Counts a call that is no lookup, before it leaves: free ones count against a provider's rate like any other. */
export function countCall(
  db: LeadFlowDatabase,
  provider: ProviderId,
  limits: ProviderLimits,
  now: number,
): Promise<void> {
  return db.transaction('rw', ['limits'], async () => {
    await db.limits.put(withOneCall(await getLimits(db, provider), limits, now));
  });
}
