import { Combine, Split } from 'lucide-react';
import { useRef, useState } from 'react';
import { DuplicateQuestion } from '@/components/merge/duplicate-question.tsx';
import { MergeSheet } from '@/components/merge/merge-sheet.tsx';
import { useMerge } from '@/components/merge/use-merge.ts';
import { commandAttribute } from '@/components/app/commands/command-table.ts';
import { siteName } from '@/components/app/site-name.ts';
import { Button } from '@/components/ui/button.tsx';
import { usePassFocus } from '@/components/ui/use-pass-focus.ts';
import { addressLine, type Lead, type MergedLead } from '@/lib/domain/lead.ts';
import type { OpenDuplicate } from '@/lib/leads/decide-duplicate.ts';
import { LeadPicker } from './lead-picker.tsx';
import { Section } from './section.tsx';

/** Asks whether another lead is this house, where that is open. */
export function LeadQuestions({
  lead,
  questions,
}: {
  lead: Lead;
  questions: readonly OpenDuplicate[];
}) {
  if (questions.length === 0) return null;
  return (
    <div className="lead-pairs">
      {questions.map((question) => (
        <DuplicateQuestion key={question.duplicate.id} question={question} about={lead.id} />
      ))}
    </div>
  );
}

/** What was merged into this lead, and the ways there and back. */
export function MergeSection({ lead, merged }: { lead: Lead; merged: readonly MergedLead[] }) {
  const [picking, setPicking] = useState(false);
  const [otherId, setOtherId] = useState<string | null>(null);
  return (
    <Section
      id="merge"
      title="Same house"
      beside={
        <Button
          {...commandAttribute('lead.merge')}
          size="sm"
          variant="ghost"
          icon={<Combine />}
          onClick={() => setPicking(true)}
        >
          Merge with a lead
        </Button>
      }
    >
      {merged.length > 0 && (
        <ul className="merge-list">
          {merged.map((each) => (
            <MergedRow key={each.id} merged={each} />
          ))}
        </ul>
      )}
      {merged.length === 0 && <p className="sm mm">Nothing was merged into this lead.</p>}
      {picking && (
        <LeadPicker
          lead={lead}
          onPick={(id) => {
            setPicking(false);
            setOtherId(id);
          }}
          onClose={() => setPicking(false)}
        />
      )}
      {otherId !== null && (
        <MergeSheet leadIds={[lead.id, otherId]} onClose={() => setOtherId(null)} />
      )}
    </Section>
  );
}

function MergedRow({ merged: { id, row } }: { merged: MergedLead }) {
  const { split } = useMerge();
  const element = useRef<HTMLLIElement>(null);
  usePassFocus(element);
  const line = addressLine(row.address);
  const sites = [...new Set(row.sightings.map(({ site }) => siteName(site)))];
  return (
    <li ref={element} className="row">
      <span className="grow sm">
        {line} <span className="mm">{sites.join(', ')}</span>
      </span>
      <Button size="sm" icon={<Split />} onClick={() => void split(id, line)}>
        Split<span className="vh"> {line}</span>
      </Button>
    </li>
  );
}
