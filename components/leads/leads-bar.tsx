import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Field, Select } from '@/components/ui/field.tsx';
import { isTyping } from '@/components/ui/is-typing.ts';
import { Kbd } from '@/components/ui/kbd.tsx';
import type { Sort } from '@/lib/filter/sort-order.ts';

/** Orders offered by name; the heads of the wide table sort by any column. */
const ORDERS: readonly { label: string; sorts: readonly Sort[] }[] = [
  { label: 'Newest', sorts: [] },
  { label: 'Lowest price', sorts: [{ field: 'price', descending: false }] },
  { label: 'Highest price', sorts: [{ field: 'price', descending: true }] },
  { label: 'Most equity', sorts: [{ field: 'equity', descending: true }] },
  { label: 'Next step', sorts: [{ field: 'due', descending: false }] },
  { label: 'Longest in stage', sorts: [{ field: 'in-stage-since', descending: false }] },
  { label: 'Address', sorts: [{ field: 'address', descending: false }] },
];
const OWN_ORDER = 'Own order';

interface BarProps {
  query: string;
  sorts: readonly Sort[];
  onQuery: (query: string) => void;
  onSorts: (sorts: readonly Sort[]) => void;
}

/** Search and order of the list. `/` goes to the search. */
export function LeadsBar({ query, sorts, onQuery, onSorts }: BarProps) {
  return (
    <search className="leads-bar">
      <SearchField query={query} onQuery={onQuery} />
      <OrderChoice sorts={sorts} onSorts={onSorts} />
    </search>
  );
}

function SearchField({ query, onQuery }: Pick<BarProps, 'query' | 'onQuery'>) {
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(() => search.current?.focus());
  return (
    <div className="grow">
      <Field
        ref={search}
        label="Search leads"
        labelHidden
        type="search"
        placeholder="Address, owner, phone, note, tag"
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
  );
}

function OrderChoice({ sorts, onSorts }: Pick<BarProps, 'sorts' | 'onSorts'>) {
  const order = ORDERS.find((each) => JSON.stringify(each.sorts) === JSON.stringify(sorts));
  return (
    <Select
      small
      labelHidden
      label="Order"
      value={order?.label ?? OWN_ORDER}
      onChange={(event) =>
        onSorts(ORDERS.find(({ label }) => label === event.target.value)?.sorts ?? sorts)
      }
    >
      {ORDERS.map(({ label }) => (
        <option key={label}>{label}</option>
      ))}
      {order === undefined && <option>{OWN_ORDER}</option>}
    </Select>
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
