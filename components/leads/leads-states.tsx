import { hrefOf } from '@/components/app/route.ts';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';

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

/** Leads there are, but none that match. */
export function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div className="leads-pad">
      <EmptyState
        title={`No lead matches “${query.trim()}”`}
        actions={<Button onClick={onClear}>Clear search</Button>}
      >
        Searched are address, owner and tags.
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
