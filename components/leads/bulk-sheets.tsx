import { useState } from 'react';
import { useChange } from '@/components/app/use-change.ts';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { plural } from '@/components/ui/format.ts';
import { Sheet } from '@/components/ui/sheet.tsx';
import { TASK_TITLE_MAX } from '@/lib/domain/task.ts';
import { send } from '@/lib/messaging/client.ts';

const TAG_MAX = 60;

/** Asks which tags many leads get and lose. */
export function TagSheet({
  count,
  onTag,
  onClose,
}: {
  count: number;
  onTag: (tags: { add: string[]; remove: string[] }) => void;
  onClose: () => void;
}) {
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const tags = { add: tagsIn(add), remove: tagsIn(remove) };
  const isEmpty = tags.add.length + tags.remove.length === 0;
  return (
    <Sheet
      open
      title={`Tag ${plural(count, 'lead')}`}
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          wide
          disabledReason={isEmpty ? 'Name a tag first' : null}
          onClick={() => {
            onTag(tags);
            onClose();
          }}
        >
          Tag
        </Button>
      }
    >
      <Field
        label="Add tags"
        hint="Several with commas between"
        value={add}
        onChange={(event) => setAdd(event.target.value)}
      />
      <Field
        label="Remove tags"
        value={remove}
        onChange={(event) => setRemove(event.target.value)}
      />
    </Sheet>
  );
}

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().slice(0, TAG_MAX))
      .filter((tag) => tag !== ''),
  ),
];

/** Gives many leads the same next step, each a task of its own. */
export function NextStepSheet({
  leadIds,
  onClose,
}: {
  leadIds: readonly string[];
  onClose: () => void;
}) {
  const change = useChange();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const fields = { title: title.trim(), dueOn: dueOn === '' ? null : dueOn, remindAt: null };
    const saved = await change({
      make: () => send('task.add', { leadIds: [...leadIds], fields }),
      done: `Next step for ${plural(leadIds.length, 'lead')}: ${fields.title}`,
      failed: 'The next step was not saved.',
    });
    setBusy(false);
    if (saved) onClose();
  };
  return (
    <Sheet
      open
      title={`Next step for ${plural(leadIds.length, 'lead')}`}
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          wide
          busy={busy}
          disabledReason={title.trim() === '' ? 'Say what is to do first' : null}
          onClick={() => void save()}
        >
          Assign
        </Button>
      }
    >
      <Field
        label="What is to do"
        maxLength={TASK_TITLE_MAX}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Field
        label="Due"
        type="date"
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
    </Sheet>
  );
}
