import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Field } from '@/components/ui/field.tsx';
import { plural } from '@/components/ui/format.ts';
import { isTyping } from '@/components/ui/is-typing.ts';
import { Kbd } from '@/components/ui/kbd.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import type { Sort } from './lead-list.ts';

const SORT_OPTIONS: readonly { value: Sort; label: string }[] = [
  { value: 'newest', label: 'Newest' },
  { value: 'price', label: 'Price' },
];

/** Search and order of the list, and how much of it is shown. `/` goes to the search. */
export function LeadsBar({
  query,
  sort,
  total,
  found,
  onQuery,
  onSort,
}: {
  query: string;
  sort: Sort;
  total: number;
  found: number;
  onQuery: (query: string) => void;
  onSort: (sort: Sort) => void;
}) {
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(() => search.current?.focus());
  return (
    <search className="leads-bar">
      <div className="grow">
        <Field
          ref={search}
          label="Search leads"
          labelHidden
          type="search"
          placeholder="Address, owner, tag"
          value={query}
          small
          before={<Search className="mm" />}
          after={
            <span className="only-wide">
              <Kbd>/</Kbd>
            </span>
          }
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
        />
      </div>
      <Segmented label="Order" value={sort} options={SORT_OPTIONS} onChange={onSort} />
      <output className="mm xs n">
        {found === total
          ? plural(total, 'lead')
          : `${found.toLocaleString('en-US')} of ${plural(total, 'lead')}`}
      </output>
    </search>
  );
}

function useSlashKey(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
