import type { Lead } from '../../../lib/domain/lead.ts';
import { dayOf, nextStepOf, type Task } from '../../../lib/domain/task.ts';
import { DAY_MS } from '../../../lib/shared/clock.ts';

const TITLES = ['Call owner', 'Get roof quote', 'Drive by', 'Send offer', 'Pull comps'];

/** Every third lead with a task, due from four days ago to nine days from now; the lead's row says so. */
export function seedTasks(leads: readonly Lead[], first: number, now: number) {
  const tasks: Task[] = [];
  const withSteps = leads.map((lead, place): Lead => {
    const index = first + place;
    if (index % 3 !== 0) return lead;
    const task: Task = {
      id: `${lead.id}-task`,
      leadId: lead.id,
      title: TITLES[index % TITLES.length] ?? '',
      dueOn: dayOf(now + ((index % 14) - 4) * DAY_MS),
      remindAt: null,
      doneAt: null,
      createdAt: lead.createdAt,
    };
    tasks.push(task);
    const nextStep = nextStepOf([task]);
    return nextStep === null ? lead : { ...lead, nextStep };
  });
  return { leads: withSteps, tasks };
}
