import { keepAnswerTime } from '../db/answer-times.ts';
import { runLookups } from './ask-lookups.ts';
import type { Enrichment, LookupAsk } from './enrichment.ts';
import type { ReadinessChecks } from './readiness.ts';
import type { Micros } from '../shared/money.ts';

/**
 * Runs an ask. Where all that one lead was asked about was remembered, how long that took is kept, once the answer is
 * given: nobody waits for it, and one that is lost is no harm.
 */
export async function runTimed(
  checks: ReadinessChecks,
  ask: LookupAsk & { maxMicros: Micros },
  now: number,
): ReturnType<Enrichment['run']> {
  const startedAt = performance.now();
  const run = await runLookups(checks, ask, now);
  const wasRemembered = run.ok && run.value.lookupIds.length === 0 && ask.leadIds.length === 1;
  if (wasRemembered)
    keepAnswerTime(checks.db, now, performance.now() - startedAt).catch(() => undefined);
  return run;
}
