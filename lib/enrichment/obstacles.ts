import { DATASETS, type DatasetId } from '../domain/dataset.ts';
import type { SettingValues } from '../domain/settings.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import { notInPlan } from './entitlements.ts';
import { keyIn, whyOutOfReach, type Reach } from './readiness.ts';

/** Why providers cannot be reached from here, their keys aside; one that can is not in it. */
export type Access = Partial<Record<ProviderId, Failure>>;

/** Datasets that cannot be asked for now, whatever the lead, and why. */
type Obstacles = Partial<Record<DatasetId, Failure>>;

/** Which providers of these datasets the extension cannot reach. Reads no database, so it is asked before a transaction. */
export async function findAccess(reach: Reach, datasets: readonly DatasetId[]): Promise<Access> {
  const providers = new Set(datasets.map((dataset) => DATASETS[dataset].provider));
  const found = [...providers].map(async (id) => [id, await whyOutOfReach(reach, id)] as const);
  return Object.fromEntries((await Promise.all(found)).filter(([, failure]) => failure !== null));
}

/** What keeps each of these datasets from being asked for now: no key, no access to its provider, or its plan lacks it. */
export function obstaclesOf(
  datasets: ReadonlySet<DatasetId>,
  { providerKeys, notInPlan: lacking }: Pick<SettingValues, 'providerKeys' | 'notInPlan'>,
  access: Access,
): Obstacles {
  return Object.fromEntries(
    [...datasets].flatMap((dataset) => {
      const { provider } = DATASETS[dataset];
      const key = keyIn(providerKeys, provider);
      const unreachable = key.ok ? access[provider] : key.failure;
      const obstacle = unreachable ?? notInPlan(lacking, dataset);
      return obstacle === null ? [] : [[dataset, obstacle]];
    }),
  );
}
