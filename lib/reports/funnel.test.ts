import { describe, expect, it } from 'vitest';
import type { PipelineEvent } from '../domain/event.ts';
import { DEFAULT_STAGES } from '../domain/stage.ts';
import { funnelSteps } from './funnel.ts';

const moved = (
  leadIds: string[],
  fromStageId: string,
  toStageId: string,
  undoneBy: string | null = null,
): PipelineEvent => ({
  id: `${leadIds.join()}-${toStageId}`,
  at: 0,
  actor: 'user',
  leadIds,
  detail: { kind: 'moved', fromStageId, toStageId },
  changes: [],
  observationIds: [],
  undoneBy,
});

const reachedIn = (...args: Parameters<typeof funnelSteps>) =>
  Object.fromEntries(funnelSteps(...args).map(({ stage, reached }) => [stage.id, reached]));

describe('funnelSteps', () => {
  it('counts a lead in every stage before its own', () => {
    const leads = [
      { id: 'a', stageId: 'new' },
      { id: 'b', stageId: 'contacted' },
    ];
    expect(reachedIn(DEFAULT_STAGES, leads, [])).toMatchObject({
      new: 2,
      research: 1,
      contacted: 1,
      offer: 0,
      closed: 0,
    });
  });

  it('has no step for dead stages, but counts dead leads as far as they came', () => {
    const events = [moved(['a'], 'offer', 'dead')];
    const reached = reachedIn(DEFAULT_STAGES, [{ id: 'a', stageId: 'dead' }], events);
    expect(reached).toMatchObject({ offer: 1, contract: 0 });
    expect(reached).not.toHaveProperty('dead');
  });

  it('keeps a lead that was moved back at the furthest it came', () => {
    const events = [moved(['a'], 'new', 'contract'), moved(['a'], 'contract', 'research')];
    expect(reachedIn(DEFAULT_STAGES, [{ id: 'a', stageId: 'research' }], events)).toMatchObject({
      contract: 1,
      closed: 0,
    });
  });

  it('forgets moves that were undone and leads that are gone', () => {
    const events = [moved(['a'], 'new', 'closed', 'undo-1'), moved(['gone'], 'new', 'closed')];
    expect(reachedIn(DEFAULT_STAGES, [{ id: 'a', stageId: 'new' }], events)).toMatchObject({
      new: 1,
      closed: 0,
    });
  });

  it('gives the share that goes on and marks the step that loses most', () => {
    const leads = [
      ...Array.from({ length: 6 }, (_, index) => ({ id: `new-${index}`, stageId: 'new' })),
      ...Array.from({ length: 3 }, (_, index) => ({ id: `res-${index}`, stageId: 'research' })),
      { id: 'won', stageId: 'closed' },
    ];
    const steps = funnelSteps(DEFAULT_STAGES, leads, []);
    expect(steps[0]).toMatchObject({ reached: 10, goOn: 0.4, isLowest: false });
    expect(steps[1]).toMatchObject({ reached: 4, goOn: 0.25, isLowest: true });
    expect(steps.at(-1)).toMatchObject({ reached: 1, goOn: null });
  });

  it('names no lowest step when everybody goes on or nobody is there', () => {
    const none = funnelSteps(DEFAULT_STAGES, [], []);
    expect(none.every(({ goOn, isLowest }) => goOn === null && !isLowest)).toBe(true);
    const all = funnelSteps(DEFAULT_STAGES, [{ id: 'a', stageId: 'closed' }], []);
    expect(all.some(({ isLowest }) => isLowest)).toBe(false);
  });
});
