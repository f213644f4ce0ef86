import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { SAMPLE_ID_PREFIX } from '@/lib/sample/sample-id.ts';

/** What can be exported, and how much of it. */
export interface ExportStock {
  stages: Stage[];
  /** Leads in each stage that would be exported. */
  counts: ReadonlyMap<string, number>;
  /** Nothing but sample data is there, and it may be exported for a try. */
  sample: boolean;
  /** Sample leads that stay out because there are real ones. */
  sampleLeftOut: number;
}

/** Reads what there is to export: of these leads, or of all there are. */
export async function readStock(
  db: LeadFlowDatabase,
  leadIds: readonly string[] | null,
): Promise<ExportStock> {
  const stages = await db.stages.orderBy('order').toArray();
  const { all, samples } = leadIds === null ? await countAll(db) : await countSome(db, leadIds);
  const sampleLeads = sum(samples);
  const sample = sampleLeads > 0 && sampleLeads === sum(all);
  const counts = stages.map(({ id }) => {
    const own = all.get(id) ?? 0;
    return [id, sample ? own : own - (samples.get(id) ?? 0)] as const;
  });
  return { stages, counts: new Map(counts), sample, sampleLeftOut: sample ? 0 : sampleLeads };
}

/** Leads by stage. */
type Counts = Map<string, number>;

const sum = (counts: Counts): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

async function countAll(db: LeadFlowDatabase): Promise<{ all: Counts; samples: Counts }> {
  const [tallies, samples] = await Promise.all([
    db.tallies.toArray(),
    db.leads.where('id').startsWith(SAMPLE_ID_PREFIX).toArray(),
  ]);
  return {
    all: new Map(tallies.map(({ stageId, count }) => [stageId, count])),
    samples: countStages(samples),
  };
}

async function countSome(db: LeadFlowDatabase, leadIds: readonly string[]) {
  const found = await db.leads.bulkGet([...leadIds]);
  const leads = found.filter((lead) => lead !== undefined);
  return { all: countStages(leads), samples: countStages(leads.filter(({ sample }) => sample)) };
}

function countStages(leads: readonly { stageId: string }[]): Counts {
  const counts: Counts = new Map();
  for (const { stageId } of leads) counts.set(stageId, (counts.get(stageId) ?? 0) + 1);
  return counts;
}
