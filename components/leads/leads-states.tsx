import { useMemo } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { plural } from '@/components/ui/format.ts';
import { Kbd } from '@/components/ui/kbd.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { isAsking, NO_FILTER, type Group } from '@/lib/filter/filter.ts';
import type { Asked } from '@/lib/lead-list/find-rows.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import { dropHint } from './drop-hint.ts';
import { partWords, type ValueWords } from './filter-words.ts';

/** No lead at all: the board has the first steps. */
export function NoLeads() {
  return (
    <div className="leads-pad">
      <EmptyState
        title="No leads yet"
        actions={
          <a className="btn" href={hrefOf({ screen: 'board' })}>
            First steps
          </a>
        }
      >
        Open a listing and press <Kbd>Alt</Kbd> <Kbd>S</Kbd>. It lands in New.
      </EmptyState>
    </div>
  );
}

/** Leads there are, but none that match: names the part of the filter to drop. */
export function NothingFound({
  rows,
  asked,
  words,
  onAsk,
}: {
  rows: readonly LeadRow[];
  asked: Asked;
  words: ValueWords;
  onAsk: (change: { query?: string; filter?: Group }) => void;
}) {
  const { query, filter } = asked;
  const rules = filter.parts.filter(isAsking).length;
  const hint = useMemo(() => dropHint(rows, asked), [rows, asked]);
  const dropped = hint && filter.parts[hint.index];
  const isSearched = query.trim() !== '';
  const reasons = [isSearched && `“${query.trim()}”`, rules > 0 && plural(rules, 'filter')].filter(
    (reason) => reason !== false,
  );
  return (
    <div className="leads-pad">
      <EmptyState
        title={`No lead matches ${reasons.join(' and ')}`}
        actions={
          <>
            {hint && dropped && (
              <Button onClick={() => onAsk({ filter: hint.filter })}>
                Drop “{partWords(dropped, words)}”
              </Button>
            )}
            {isSearched && <Button onClick={() => onAsk({ query: '' })}>Clear search</Button>}
            {rules > 0 && (
              <Button onClick={() => onAsk({ filter: NO_FILTER })}>Clear filters</Button>
            )}
          </>
        }
      >
        {hint && dropped
          ? `Without “${partWords(dropped, words)}” there would be ${hint.found.toLocaleString('en-US')}.`
          : 'Searched are address, owner, phone, note and tags.'}
      </EmptyState>
    </div>
  );
}

/** Rows in the geometry of the list. */
export function LeadsSkeleton() {
  return (
    <div className="leads-skel" aria-busy="true">
      <span className="vh">Loading leads</span>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} className="row b">
          <div className="col-f g1">
            <Skeleton width={150} height={16} />
            <Skeleton width={110} height={12} />
          </div>
          <Skeleton width={64} height={16} />
        </div>
      ))}
    </div>
  );
}
