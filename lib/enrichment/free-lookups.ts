import { getSetting } from '../db/settings.ts';
import { DATASET_IDS, isFree } from '../domain/dataset.ts';
import { runLookups } from './ask-lookups.ts';
import type { ReadinessChecks } from './readiness.ts';

const FREE = DATASET_IDS.filter(isFree);

/**
 * Asks the free services about leads that were just captured: after the user agreed to the notice that names them,
 * unless the user switched it off. Nothing with a price is ever among it. What cannot be asked is left out.
 */
export async function lookUpFree(
  checks: ReadinessChecks,
  leadIds: string[],
  now: number,
): Promise<void> {
  const { db } = checks;
  const agreed = (await getSetting(db, 'consentAt')) !== null;
  const wanted = (await getSetting(db, 'freeLookups')) === true;
  if (leadIds.length === 0 || !agreed || !wanted) return;
  await runLookups(checks, { leadIds, datasets: FREE, refresh: false, maxMicros: 0 }, now);
}
