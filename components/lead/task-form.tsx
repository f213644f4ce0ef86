import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { TASK_TITLE_MAX, type TaskFields } from '@/lib/domain/task.ts';
import { localInput, readLocalInput } from './local-time.ts';
import { useReminderPermission } from './use-reminder-permission.ts';

/** A task being written or changed. Enter saves, Esc leaves everything as it was. */
export function TaskForm({
  initial,
  onSave,
  onDone,
  onRemove,
}: {
  initial: TaskFields;
  /** Gives whether it was saved; the form stays where it was not. */
  onSave: (fields: TaskFields) => Promise<boolean>;
  onDone: () => void;
  /** Only for a task that is there. */
  onRemove?: () => void;
}) {
  const form = useTaskForm(initial, onSave, onDone);
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form className="lead-form lead-task-form" onSubmit={form.submit}>
      <Field
        ref={title}
        label="What to do"
        value={form.title}
        error={form.error}
        maxLength={TASK_TITLE_MAX}
        placeholder="Call owner"
        small
        onChange={(event) => form.setTitle(event.target.value)}
        onKeyDown={close}
      />
      <WhenFields form={form} onKeyDown={close} />
      <div className="row wrap">
        <Button type="submit" variant="primary" size="sm" busy={form.busy}>
          Save task
        </Button>
        <Button variant="ghost" size="sm" onClick={onDone}>
          Cancel
        </Button>
        {onRemove && (
          <Button variant="ghost" size="sm" className="ml" onClick={onRemove}>
            Remove
          </Button>
        )}
      </div>
    </form>
  );
}

function WhenFields({
  form,
  onKeyDown,
}: {
  form: ReturnType<typeof useTaskForm>;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  return (
    <div className="lead-task-when">
      <Field
        label="Due"
        type="date"
        value={form.day}
        small
        onChange={(event) => form.setDay(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Field
        label="Remind me"
        type="datetime-local"
        value={form.moment}
        small
        onChange={(event) => form.setMoment(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function useTaskForm(
  initial: TaskFields,
  onSave: (fields: TaskFields) => Promise<boolean>,
  onDone: () => void,
) {
  const [title, setTitle] = useState(initial.title);
  const [day, setDay] = useState(initial.dueOn ?? '');
  const [moment, setMoment] = useState(localInput(initial.remindAt));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const askPermission = useReminderPermission();
  const save = async (fields: TaskFields) => {
    setBusy(true);
    const saved = await onSave(fields);
    setBusy(false);
    if (saved) onDone();
  };
  return {
    title,
    day,
    moment,
    error,
    busy,
    setTitle: (text: string) => {
      setTitle(text);
      setError(null);
    },
    setDay,
    setMoment,
    submit: (event: FormEvent) => {
      event.preventDefault();
      const remindAt = readLocalInput(moment);
      if (title.trim() === '') {
        setError('Type what to do.');
        return;
      }
      if (remindAt !== null) askPermission();
      void save({ title: title.trim(), dueOn: day === '' ? null : day, remindAt });
    },
  };
}
