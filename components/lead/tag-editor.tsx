import { Plus, X } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { commandAttribute } from '@/components/app/commands/command-table.ts';
import { IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import { send } from '@/lib/messaging/client.ts';
import { useChange } from '@/components/app/use-change.ts';

const TAG_MAX = 60;

/** The tags of a lead. Enter or a comma adds what was typed. */
export function TagEditor({ lead }: { lead: Lead }) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const change = useChange();
  const put = (tags: string[], done: string) =>
    change({
      make: () => send('lead.tags', { leadId: lead.id, tags }),
      done,
      failed: 'The tags did not save.',
    });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const tag = typed.trim();
    if (tag === '') return;
    setTyped('');
    if (lead.tags.includes(tag)) return;
    const saved = await put([...lead.tags, tag], `Tagged “${tag}”`);
    if (!saved) setTyped(tag);
  };
  const remove = (tag: string) => {
    input.current?.focus();
    void put(
      lead.tags.filter((other) => other !== tag),
      `Tag “${tag}” removed`,
    );
  };
  return (
    <div className="lead-tags">
      <ul className="row wrap" aria-label="Tags">
        {lead.tags.map((tag) => (
          <li key={tag} className="chip">
            {tag}
            <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)}>
              <X />
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void add(event)}>
        <Field
          ref={input}
          {...commandAttribute('lead.tag')}
          label="Add a tag"
          labelHidden
          placeholder="Add a tag"
          value={typed}
          maxLength={TAG_MAX}
          small
          onChange={(event) => setTyped(event.target.value)}
          after={<IconButton type="submit" label="Add tag" icon={<Plus />} size="sm" />}
        />
      </form>
    </div>
  );
}
