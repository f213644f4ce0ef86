import { FIRST_STAGE_ID } from '../../../lib/domain/stage.ts';
import type { SeededRandom } from '../../../lib/sample/seeded-random.ts';

export interface StagePlan {
  stageId: string;
  /** Of 100 leads, how many are here. */
  share: number;
  /** Days it has been here, at most. */
  days: number;
  /** Of 1, how many had their record looked up, and of those how many their phones. */
  records: number;
  phones: number;
}

/** A pipeline as it is after a good year: most leads have just come in, or have gone. */
export const STAGE_PLANS: readonly [StagePlan, ...StagePlan[]] = [
  { stageId: FIRST_STAGE_ID, share: 38, days: 60, records: 0.05, phones: 0 },
  { stageId: 'research', share: 20, days: 21, records: 0.6, phones: 0.2 },
  { stageId: 'contacted', share: 15, days: 25, records: 1, phones: 0.8 },
  { stageId: 'offer', share: 5, days: 14, records: 1, phones: 1 },
  { stageId: 'contract', share: 2, days: 45, records: 1, phones: 1 },
  { stageId: 'closed', share: 4, days: 330, records: 1, phones: 0.9 },
  { stageId: 'dead', share: 16, days: 330, records: 0.4, phones: 0.3 },
];

/** The stage of the next lead. */
export function stagePlan(random: SeededRandom): StagePlan {
  let left = random.int(1, 100);
  for (const plan of STAGE_PLANS) {
    left -= plan.share;
    if (left <= 0) return plan;
  }
  return STAGE_PLANS[0];
}
