import { Plus, X } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Select } from '@/components/ui/field.tsx';
import { isGroup, withoutPart, withPart, type Group, type Part } from '@/lib/filter/filter.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import type { ValueWords } from './filter-words.ts';
import { newRule, RuleEditor } from './rule-editor.tsx';

interface BuilderProps {
  group: Group;
  rows: readonly LeadRow[];
  words: ValueWords;
  onChange: (group: Group) => void;
}

const FIRST_FIELD = 'stage';
const DEEPEST = 3;

/** All rules of a filter, to change: rules and groups of rules, joined by all or any. */
export const FilterBuilder = (props: BuilderProps) => (
  <fieldset className="flt" aria-label="Filter builder">
    <GroupParts {...props} depth={0} />
  </fieldset>
);

function GroupParts({
  group,
  rows,
  words,
  depth,
  onChange,
  onRemove,
}: BuilderProps & {
  depth: number;
  /** Only of groups within. */
  onRemove?: () => void;
}) {
  const add = (part: Part) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <>
      {group.parts.length > 1 && <JoinChoice group={group} onChange={onChange} />}
      {group.parts.map((part, index) => {
        const change = (next: Part) => onChange(withPart(group, index, next));
        const remove = () => onChange(withoutPart(group, index));
        const key = `${depth}-${index}`;
        if (!isGroup(part))
          return (
            <RuleEditor
              key={key}
              rule={part}
              before={wordBefore(group, index)}
              {...{ rows, words }}
              onChange={change}
              onRemove={remove}
            />
          );
        return (
          <fieldset key={key} className="flt-group" aria-label="Group of rules">
            <GroupParts
              group={part}
              {...{ rows, words }}
              depth={depth + 1}
              onChange={change}
              onRemove={remove}
            />
          </fieldset>
        );
      })}
      <AddParts isDeep={depth >= DEEPEST} onAdd={add} onRemove={onRemove} />
    </>
  );
}

function AddParts({
  isDeep,
  onAdd,
  onRemove,
}: {
  isDeep: boolean;
  onAdd: (part: Part) => void;
  onRemove: (() => void) | undefined;
}) {
  return (
    <div className="flt-add">
      <Button size="sm" icon={<Plus />} onClick={() => onAdd(newRule(FIRST_FIELD))}>
        Rule
      </Button>
      {!isDeep && (
        <Button
          size="sm"
          variant="ghost"
          icon={<Plus />}
          onClick={() => onAdd({ join: 'any', parts: [newRule(FIRST_FIELD)] })}
        >
          Group
        </Button>
      )}
      {onRemove && (
        <IconButton size="sm" label="Remove this group" icon={<X />} onClick={onRemove} />
      )}
    </div>
  );
}

const wordBefore = ({ join }: Group, index: number): string =>
  index === 0 ? 'Where' : join === 'all' ? 'and' : 'or';

const JoinChoice = ({ group, onChange }: Pick<BuilderProps, 'group' | 'onChange'>) => (
  <div className="flt-join">
    <Select
      small
      labelHidden
      label="Leads must match"
      value={group.join}
      onChange={(event) => onChange({ ...group, join: event.target.value as Group['join'] })}
    >
      <option value="all">All of these</option>
      <option value="any">Any of these</option>
    </Select>
  </div>
);
