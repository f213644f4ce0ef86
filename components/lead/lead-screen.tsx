import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { hrefOf } from '@/components/app/route.ts';
import { Screen } from '@/components/app/screen.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { addressLine } from '@/lib/domain/lead.ts';
import { LeadDetails } from './lead-details.tsx';
import { LeadSkeleton } from './lead-skeleton.tsx';
import { readLeadPage } from './read-lead-page.ts';
import './lead.css';

const BACK = { href: hrefOf({ screen: 'board' }), label: 'Back to the board' };

/** Everything about one lead. */
export function LeadScreen({ leadId }: { leadId: string }) {
  const database = useDatabase();
  const page = useLiveQuery(() => readLeadPage(database, leadId), [database, leadId]);
  if (page === undefined)
    return (
      <Screen title="Lead" back={BACK}>
        <LeadSkeleton />
      </Screen>
    );
  if (page === null)
    return (
      <Screen title="Lead" back={BACK}>
        <div className="lead-gone">
          <EmptyState
            title="This lead is gone"
            actions={
              <a className="btn" href={BACK.href}>
                Back to the board
              </a>
            }
          >
            It was removed, or its capture was undone.
          </EmptyState>
        </div>
      </Screen>
    );
  const stage = page.stages.find(({ id }) => id === page.lead.stageId);
  return (
    <Screen
      title={addressLine(page.lead.address)}
      back={BACK}
      beside={<span className="mm sm">{stage?.name}</span>}
    >
      <LeadDetails page={page} />
    </Screen>
  );
}
