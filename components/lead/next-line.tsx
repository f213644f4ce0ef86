import { Check, ListTodo } from 'lucide-react';
import { dueWords } from '@/components/app/due-words.ts';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import type { Task } from '@/lib/domain/task.ts';
import { useTasks } from './use-tasks.ts';

/** The one next step of a lead: what it is, when it is due, and the two things to do about it. */
export function NextLine({ task, now }: { task: Task; now: number }) {
  const { setDone, snooze } = useTasks();
  const { text, late } = dueWords(task.dueOn, now);
  return (
    <div className={classNames('lead-next', late && 'late')}>
      <ListTodo className={late ? 'neg' : 'mm'} />
      <span className="grow sm">
        <span className="vh">Next step: </span>
        <b className="sb">{task.title}</b> <span className={late ? 'neg' : 'mm'}>{text}</span>
      </span>
      {(task.dueOn !== null || task.remindAt !== null) && (
        <Button size="sm" onClick={() => void snooze(task)}>
          Snooze
        </Button>
      )}
      <Button size="sm" icon={<Check />} onClick={() => void setDone(task, true)}>
        Done
      </Button>
    </div>
  );
}
