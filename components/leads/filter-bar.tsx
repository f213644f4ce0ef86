import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { WIDE_QUERY, useMediaQuery } from '@/components/app/use-media-query.ts';
import { Button } from '@/components/ui/button.tsx';
import { plural } from '@/components/ui/format.ts';
import { Sheet } from '@/components/ui/sheet.tsx';
import { isGroup, NO_FILTER, withoutPart, type Group, type Part } from '@/lib/filter/filter.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import { FilterBuilder } from './filter-builder.tsx';
import { groupWords, joinWords, ruleWords, type ValueWords } from './filter-words.ts';
import { newRule } from './rule-editor.tsx';

/**
 * The filter as chips, each with its way out, how many leads it leaves, and the builder behind them: inline when wide,
 * a sheet when narrow.
 */
export function FilterBar({
  filter,
  rows,
  words,
  found,
  isComplete,
  onChange,
}: {
  filter: Group;
  rows: readonly LeadRow[];
  words: ValueWords;
  found: number;
  /** Whether all leads are read by now. */
  isComplete: boolean;
  onChange: (filter: Group) => void;
}) {
  const [open, setOpen] = useState(false);
  const startOrShow = () => {
    if (filter.parts.length === 0) onChange({ ...filter, parts: [newRule('stage')] });
    setOpen(!open);
  };
  return (
    <>
      <div className="flt-bar">
        {filter.join === 'any' && filter.parts.length > 1 && <span className="m sm">Any of</span>}
        {filter.parts.map((part, index) => (
          <FilterChip
            key={`${index}-${JSON.stringify(part)}`}
            part={part}
            words={words}
            onOpen={() => setOpen(true)}
            onRemove={() => onChange(withoutPart(filter, index))}
          />
        ))}
        <Button
          size="sm"
          variant="ghost"
          icon={<Plus />}
          aria-expanded={open}
          data-add-filter
          onClick={startOrShow}
        >
          Filter
        </Button>
        {filter.parts.length > 0 && (
          <Button size="sm" variant="ghost" onClick={() => onChange(NO_FILTER)}>
            Clear
          </Button>
        )}
        <FoundCount found={found} total={rows.length} isComplete={isComplete} />
      </div>
      {open && (
        <BuilderPlace found={found} onClose={() => setOpen(false)}>
          <FilterBuilder group={filter} {...{ rows, words, onChange }} />
        </BuilderPlace>
      )}
    </>
  );
}

function FoundCount({
  found,
  total,
  isComplete,
}: {
  found: number;
  total: number;
  isComplete: boolean;
}) {
  return (
    <output className="mm xs n ml">
      {!isComplete && 'Reading, '}
      {found === total
        ? plural(total, 'lead')
        : `${found.toLocaleString('en-US')} of ${plural(total, 'lead')}`}
    </output>
  );
}

function BuilderPlace({
  found,
  onClose,
  children,
}: {
  found: number;
  onClose: () => void;
  children: ReactNode;
}) {
  const wide = useMediaQuery(WIDE_QUERY);
  if (wide)
    return (
      <div className="flt-inline">
        {children}
        <Button size="sm" variant="ghost" onClick={onClose}>
          Close
        </Button>
      </div>
    );
  const foot = (
    <Button variant="primary" wide onClick={onClose}>
      Show {found.toLocaleString('en-US')}
    </Button>
  );
  return (
    <Sheet open title="Filter leads" onClose={onClose} footer={foot}>
      {children}
    </Sheet>
  );
}

function FilterChip({
  part,
  words,
  onOpen,
  onRemove,
}: {
  part: Part;
  words: ValueWords;
  onOpen: () => void;
  onRemove: () => void;
}) {
  const { field, asks } = isGroup(part)
    ? { field: joinWords(part), asks: groupWords(part, words) }
    : ruleWords(part, words);
  return (
    <span className="fchip">
      <button type="button" onClick={onOpen}>
        <em>{field}</em> <span className="el">{asks}</span>
      </button>
      <button
        type="button"
        aria-label={`Remove ${field} ${asks}`}
        title="Remove"
        onClick={onRemove}
      >
        <X />
      </button>
    </span>
  );
}
