import { Screen } from '@/components/app/screen.tsx';
import { DuplicateQuestion } from '@/components/merge/duplicate-question.tsx';
import { useOpenDuplicates } from '@/components/merge/use-open-duplicates.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { plural } from '@/components/ui/format.ts';
import { Skeleton } from '@/components/ui/skeleton.tsx';

/** Questions put into the page at a time: an import may bring thousands. */
const SHOWN = 50;

/** Leads that may be the same house, as questions to answer one after the other. */
export function DuplicatesScreen() {
  const questions = useOpenDuplicates();
  const count = questions?.length ?? 0;
  return (
    <Screen
      title="Same house?"
      beside={count > 0 && <span className="mm sm">{plural(count, 'question')}</span>}
    >
      <div className="pairs">
        {questions === undefined ? (
          <Skeleton width="100%" height={110} />
        ) : count === 0 ? (
          <EmptyState title="Nothing to decide">
            LeadFlow asks here when two leads may be the same house. It never joins them by a guess.
          </EmptyState>
        ) : (
          questions
            .slice(0, SHOWN)
            .map((question) => (
              <DuplicateQuestion key={question.duplicate.id} question={question} />
            ))
        )}
        {count > SHOWN && (
          <p className="sm mm">{plural(count - SHOWN, 'more question')} after these.</p>
        )}
      </div>
    </Screen>
  );
}
