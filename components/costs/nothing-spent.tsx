import { hrefOf } from '@/components/app/route.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';

/** Before the first call: what will be here, and where keys go. */
export function NothingSpent() {
  return (
    <div className="costs-lay">
      <div className="c12">
        <EmptyState
          title="Nothing spent yet"
          actions={
            <a className="btn" href={hrefOf({ screen: 'settings' })}>
              Add a provider key
            </a>
          }
        >
          Each look-up you pay for shows here: when, for which lead, what it cost. You see the price
          before you press.
        </EmptyState>
      </div>
    </div>
  );
}
