import { Bell, Pencil, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { commandAttribute } from '@/components/app/commands/command-table.ts';
import { dueWords, momentWords } from '@/components/app/due-words.ts';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { byDueDay, type Task, type TaskFields } from '@/lib/domain/task.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { Section } from './section.tsx';
import { TaskForm } from './task-form.tsx';
import { useTasks } from './use-tasks.ts';

const NEW_TASK: TaskFields = { title: '', dueOn: null, remindAt: null };
/** Done tasks shown before "all". */
const DONE_AT_FIRST = 3;

/** What there is to do about a lead, the next first, and what was done. */
export function TasksSection({
  lead,
  tasks,
  now,
}: {
  lead: Lead;
  tasks: readonly Task[];
  now: number;
}) {
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const { add: addTask } = useTasks();
  const open = tasks.filter(({ doneAt }) => doneAt === null).toSorted(byDueDay);
  const stopAdding = () => {
    setAdding(false);
    // The form that had the focus is gone.
    add.current?.focus();
  };
  return (
    <Section
      id="tasks"
      title="Tasks"
      beside={
        <Button
          ref={add}
          {...commandAttribute('lead.task')}
          size="sm"
          variant="ghost"
          icon={<Plus />}
          aria-expanded={adding}
          onClick={() => setAdding(true)}
        >
          Task
        </Button>
      }
    >
      {adding && (
        <TaskForm
          initial={NEW_TASK}
          onSave={(fields) => addTask(lead.id, fields)}
          onDone={stopAdding}
        />
      )}
      {tasks.length === 0 && !adding && <p className="sm mm">Nothing to do yet.</p>}
      <ul>
        {open.map((task) => (
          <TaskRow key={task.id} task={task} now={now} />
        ))}
      </ul>
      <DoneTasks tasks={tasks} now={now} />
    </Section>
  );
}

function DoneTasks({ tasks, now }: { tasks: readonly Task[]; now: number }) {
  const [showAll, setShowAll] = useState(false);
  const done = tasks
    .filter(({ doneAt }) => doneAt !== null)
    .toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0));
  const shown = showAll ? done : done.slice(0, DONE_AT_FIRST);
  if (done.length === 0) return null;
  return (
    <>
      <ul aria-label="Done">
        {shown.map((task) => (
          <TaskRow key={task.id} task={task} now={now} />
        ))}
      </ul>
      {shown.length < done.length && (
        <Button size="sm" variant="ghost" onClick={() => setShowAll(true)}>
          All {done.length} done
        </Button>
      )}
    </>
  );
}

function TaskRow({ task, now }: { task: Task; now: number }) {
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const { setDone, save, remove } = useTasks();
  const isDone = task.doneAt !== null;
  const stopEditing = () => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (editing)
    return (
      <li className="lead-task">
        <TaskForm
          initial={task}
          onSave={(fields) => save(task, fields)}
          onDone={stopEditing}
          onRemove={() => void remove(task)}
        />
      </li>
    );
  return (
    <li className={classNames('lead-task', isDone && 'mm')}>
      <label className="row grow">
        <input
          type="checkbox"
          className="cb"
          checked={isDone}
          onChange={() => void setDone(task, !isDone)}
        />
        <span className="grow">{isDone ? <s>{task.title}</s> : task.title}</span>
      </label>
      <When task={task} now={now} />
      <IconButton
        ref={pencil}
        size="sm"
        label={`Edit task: ${task.title}`}
        icon={<Pencil />}
        onClick={() => setEditing(true)}
      />
    </li>
  );
}

function When({ task: { dueOn, remindAt, doneAt }, now }: { task: Task; now: number }) {
  if (doneAt !== null) return <span className="xs">done</span>;
  const { text, late } = dueWords(dueOn, now);
  return (
    <span className={classNames('xs lead-task-due', late ? 'neg sb' : 'mm')}>
      {text}
      {remindAt !== null && remindAt > now && (
        <span className="mm">
          <Bell aria-label="Reminder" /> {momentWords(remindAt)}
        </span>
      )}
    </span>
  );
}
