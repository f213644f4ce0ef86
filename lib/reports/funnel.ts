import type { PipelineEvent } from '../domain/event.ts';
import type { Lead } from '../domain/lead.ts';
import type { Stage } from '../domain/stage.ts';

/** One stage of the funnel: how many leads ever came that far, and how many of them came further. */
export interface FunnelStep {
  stage: Stage;
  /** Leads that were ever in this stage or a later one. */
  reached: number;
  /** Share that reached the next stage, 0 to 1; null at the last stage and where nobody came. */
  goOn: number | null;
  /** The step that loses the largest share, when there is one that stands out. */
  isLowest: boolean;
}

/**
 * The funnel over all stages but the dead ones, in pipeline order. A lead counts in every stage up to the
 * furthest it ever was in, by its present stage and its standing moves; a dead lead counts as far as it came.
 */
export function funnelSteps(
  stages: readonly Stage[],
  leads: readonly Pick<Lead, 'id' | 'stageId'>[],
  events: readonly PipelineEvent[],
): FunnelStep[] {
  const path = stages.filter(({ kind }) => kind !== 'dead').toSorted((a, b) => a.order - b.order);
  const furthest = furthestSteps(path, leads, events);
  const reached = path.map((_, step) => furthest.filter((far) => far >= step).length);
  const goOn = path.map((_, step) => shareOf(reached[step + 1], reached[step] ?? 0));
  const known = goOn.filter((share) => share !== null);
  const lowest = known.length > 1 ? Math.min(...known) : null;
  return path.map((stage, step) => ({
    stage,
    reached: reached[step] ?? 0,
    goOn: goOn[step] ?? null,
    isLowest: lowest !== null && lowest < 1 && goOn.indexOf(lowest) === step,
  }));
}

/** Position of the furthest stage of every lead. */
function furthestSteps(
  path: readonly Stage[],
  leads: readonly Pick<Lead, 'id' | 'stageId'>[],
  events: readonly PipelineEvent[],
): number[] {
  const positions = new Map(path.map(({ id }, position) => [id, position]));
  const furthest = new Map(leads.map(({ id, stageId }) => [id, positions.get(stageId) ?? 0]));
  for (const { detail, leadIds, undoneBy } of events) {
    if (detail.kind !== 'moved' || undoneBy !== null) continue;
    const came = Math.max(
      positions.get(detail.fromStageId) ?? 0,
      positions.get(detail.toStageId) ?? 0,
    );
    for (const id of leadIds) {
      const known = furthest.get(id);
      if (known !== undefined) furthest.set(id, Math.max(known, came));
    }
  }
  return [...furthest.values()];
}

const shareOf = (part: number | undefined, whole: number): number | null =>
  part === undefined || whole === 0 ? null : part / whole;
