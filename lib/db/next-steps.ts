import { leadIdsOf, type Lead } from '../domain/lead.ts';
import { nextStepOf, type Task } from '../domain/task.ts';
import type { LeadFlowDatabase } from './database.ts';
import { survivorIds } from './merged-leads.ts';
import type { ChangedRow, RowWrite } from './write-change.ts';

/** Leads with the task to do first, in one question for all; their other fields as they are. */
export async function withNextSteps(db: LeadFlowDatabase, leads: readonly Lead[]): Promise<Lead[]> {
  if (leads.length === 0) return [];
  const tasks = await db.tasks.where('leadId').anyOf(leads.flatMap(leadIdsOf)).toArray();
  const byLead = Map.groupBy(tasks, ({ leadId }) => leadId);
  return leads.map((lead) =>
    withNextStep(
      lead,
      leadIdsOf(lead).flatMap((id) => byLead.get(id) ?? []),
    ),
  );
}

/** A lead with nothing to do has no such field. */
function withNextStep(before: Lead, tasks: readonly Task[]): Lead {
  const { nextStep: _, ...lead } = before;
  const nextStep = nextStepOf(tasks);
  return nextStep === null ? lead : { ...lead, nextStep };
}

/**
 * The writes with the next step of every lead that has other tasks by them: one whose own tasks are among them, one
 * that others are merged into or split from, one that comes back. Leads that are not among the writes are put here.
 * Tasks must be written by now.
 */
export async function refreshNextSteps(
  db: LeadFlowDatabase,
  writes: readonly RowWrite[],
  befores: readonly (ChangedRow | undefined)[],
): Promise<readonly RowWrite[]> {
  const written = new Map(
    writes.flatMap((write) => (write.table === 'leads' ? [[write.key, write.row] as const] : [])),
  );
  const regrouped = writes.flatMap((write, index) =>
    write.table === 'leads' && isRegrouped(write, befores[index] as Lead | undefined)
      ? [write.key]
      : [],
  );
  const ids = new Set([...regrouped, ...(await ownersOfTasks(db, writes, befores))]);
  if (ids.size === 0) return writes;
  const others = await db.leads.bulkGet([...ids].filter((id) => !written.has(id)));
  const present = [...[...ids].map((id) => written.get(id)), ...others];
  const stepped = await withNextSteps(
    db,
    present.filter((lead) => lead !== undefined && lead !== null),
  );
  const byId = new Map(stepped.map((lead) => [lead.id, lead]));
  await db.leads.bulkPut(stepped.filter(({ id }) => !written.has(id)));
  return writes.map((write) =>
    write.table === 'leads' && write.row !== null
      ? { ...write, row: byId.get(write.key) ?? write.row }
      : write,
  );
}

function isRegrouped(
  { row, isNew }: Extract<RowWrite, { table: 'leads' }>,
  before: Lead | undefined,
): boolean {
  if (row === null || isNew === true) return false;
  if (before === undefined) return true;
  return leadIdsOf(before).join(' ') !== leadIdsOf(row).join(' ');
}

async function ownersOfTasks(
  db: LeadFlowDatabase,
  writes: readonly RowWrite[],
  befores: readonly (ChangedRow | undefined)[],
): Promise<string[]> {
  const ids = writes.flatMap((write, index) => {
    if (write.table !== 'tasks') return [];
    const before = befores[index] as Task | undefined;
    return [write.row, before].flatMap((task) => task?.leadId ?? []);
  });
  return ids.length === 0 ? [] : [...(await survivorIds(db, ids)).values()];
}
