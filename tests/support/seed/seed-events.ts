import type { PipelineEvent, RowChange } from '../../../lib/domain/event.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { FIRST_STAGE_ID } from '../../../lib/domain/stage.ts';

/** How leads came in, were moved, and what was noted of them, in the events that writing them would have left. */
export function seedEvents(leads: readonly Lead[], first: number): PipelineEvent[] {
  return [broughtIn(leads, first), ...leads.flatMap(moved), ...leads.flatMap(noted)];
}

/** All of one part came in with one file. */
function broughtIn(leads: readonly Lead[], first: number): PipelineEvent {
  const changes = leads.map(({ id, updatedAt }): RowChange => ({
    table: 'leads',
    key: id,
    before: null,
    after: { updatedAt },
  }));
  const at = Math.min(...leads.map(({ createdAt }) => createdAt));
  return {
    ...event(
      `seed-import-${first}`,
      leads.map(({ id }) => id),
      at,
      changes,
    ),
    detail: {
      kind: 'imported',
      importId: 'seed',
      fileName: 'seed.csv',
      created: leads.length,
      filled: 0,
    },
  };
}

function moved({ id, stageId, rank, stageSinceAt, createdAt }: Lead): PipelineEvent[] {
  if (stageId === FIRST_STAGE_ID) return [];
  const before = { stageId: FIRST_STAGE_ID, rank: 'a0', stageSinceAt: createdAt };
  const after = { stageId, rank, stageSinceAt };
  const changes: RowChange[] = [{ table: 'leads', key: id, before, after }];
  return [
    {
      ...event(`${id}-moved`, [id], stageSinceAt, changes),
      detail: { kind: 'moved', fromStageId: FIRST_STAGE_ID, toStageId: stageId },
    },
  ];
}

function noted({ id, note, stageSinceAt }: Lead): PipelineEvent[] {
  if (note === '') return [];
  const changes: RowChange[] = [{ table: 'leads', key: id, before: { note: '' }, after: { note } }];
  return [{ ...event(`${id}-noted`, [id], stageSinceAt, changes), detail: { kind: 'noted' } }];
}

const event = (
  id: string,
  leadIds: string[],
  at: number,
  changes: RowChange[],
): Omit<PipelineEvent, 'detail'> => ({
  id,
  at,
  actor: 'user',
  leadIds,
  changes,
  observationIds: [],
  undoneBy: null,
});
