import type { LeadFlowDatabase } from '../db/database.ts';
import { updateSetting } from '../db/settings.ts';
import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { SettingValues } from '../domain/settings.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';

type NotEntitled = Extract<Failure, { kind: 'not-entitled' }>;

/** Keeps that the plan of the user's key does not hold a dataset: quotes leave it out from now on. */
export const rememberNotInPlan = (
  db: LeadFlowDatabase,
  dataset: DatasetId,
  { status }: NotEntitled,
): Promise<void> => updateSetting(db, 'notInPlan', (known) => ({ ...known, [dataset]: status }));

/** Forgets what a provider's plan does not hold: the key is another one, or the plan may have changed. */
export const forgetNotInPlan = (db: LeadFlowDatabase, provider: ProviderId): Promise<void> =>
  updateSetting(db, 'notInPlan', (known) => {
    const others = Object.entries(known).filter(
      ([dataset]) => DATASETS[dataset as DatasetId].provider !== provider,
    );
    return Object.fromEntries(others);
  });

/** Why a dataset would be refused, as its provider said before; null when it never did. */
export function notInPlan(
  known: SettingValues['notInPlan'],
  dataset: DatasetId,
): NotEntitled | null {
  const status = known[dataset];
  const { provider } = DATASETS[dataset];
  return status === undefined ? null : { kind: 'not-entitled', provider, status };
}
