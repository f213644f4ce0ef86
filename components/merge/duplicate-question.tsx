import { Fragment, useRef, useState } from 'react';
import { hrefOf } from '@/components/app/route.ts';
import { siteName } from '@/components/app/site-name.ts';
import { Button } from '@/components/ui/button.tsx';
import { formatPrice, formatSize } from '@/components/ui/format.ts';
import { usePassFocus } from '@/components/ui/use-pass-focus.ts';
import { matchReasonWords } from '@/lib/domain/match-words.ts';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';
import type { OpenDuplicate } from '@/lib/leads/decide-duplicate.ts';
import { MergeSheet } from './merge-sheet.tsx';
import { useMerge } from './use-merge.ts';
import './merge.css';

/** Two leads that may be one house: why, and the three answers. `about` is the lead whose page it stands on. */
export function DuplicateQuestion({
  question: { duplicate, leads },
  about = null,
}: {
  question: OpenDuplicate;
  about?: string | null;
}) {
  const element = useRef<HTMLElement>(null);
  usePassFocus(element);
  const [comparing, setComparing] = useState(false);
  const { join, dismiss } = useMerge();
  const [older, newer] = leads;
  const shown = leads.filter(({ id }) => id !== about);
  return (
    <section ref={element} className="pair" aria-label="Same house?">
      <p className="sm">
        <b className="sb">Same house?</b>{' '}
        <span className="m">{duplicate.reasons.map(matchReasonWords).join(', ')}</span>
      </p>
      <ul className="pair-leads">
        {shown.map((lead) => (
          <li key={lead.id}>
            <LeadLink lead={lead} />
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <Button variant="primary" size="sm" onClick={() => void join(duplicate.id, older)}>
          Join
        </Button>
        <Button size="sm" onClick={() => void dismiss(duplicate.id)}>
          Not it
        </Button>
        <Button size="sm" variant="ghost" onClick={() => setComparing(true)}>
          Compare
        </Button>
      </div>
      {comparing && (
        <MergeSheet leadIds={[older.id, newer.id]} onClose={() => setComparing(false)} />
      )}
    </section>
  );
}

/** What tells two leads of one address apart: where they were seen, price and size. */
const aboutLead = ({ sightings, facts }: Lead): string[] =>
  [
    ...new Set(sightings.map(({ site }) => siteName(site))),
    facts.price ? formatPrice(facts.price.value) : '',
    formatSize(facts),
  ].filter((part) => part !== '');

const LeadLink = ({ lead }: { lead: Lead }) => (
  <a href={hrefOf({ screen: 'lead', leadId: lead.id })}>
    {addressLine(lead.address)}{' '}
    <small>
      {[cityLine(lead.address), ...aboutLead(lead)].map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' · '}
          <span>{part}</span>
        </Fragment>
      ))}
    </small>
  </a>
);
