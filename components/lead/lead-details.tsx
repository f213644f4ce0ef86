import { WIDE_QUERY, useMediaQuery } from '@/components/app/use-media-query.ts';
import { useNow } from '@/components/app/use-now.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import { ActivitySection } from './activity-section.tsx';
import { Anchors } from './anchors.tsx';
import { bestCallable } from './callable-phone.ts';
import { ConsentSheet } from './consent-sheet.tsx';
import { DueLine } from './due-line.tsx';
import { FactsSection } from './facts-section.tsx';
import { LeadFoot } from './lead-foot.tsx';
import { LeadHead } from './lead-head.tsx';
import { ListingSection } from './listing-section.tsx';
import { LookupSection } from './lookup-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { OwnerSection } from './owner-section.tsx';
import type { LeadPage } from './read-lead-page.ts';
import { useLeadLookups } from './use-lead-lookups.ts';
import { ValueSection } from './value-section.tsx';

/** A lead that was found: one column in the order of the job when narrow, two columns when wide. */
export function LeadDetails({ page }: { page: LeadPage }) {
  const { lead, stages, entries, contacts, observations } = page;
  const wide = useMediaQuery(WIDE_QUERY);
  const now = useNow();
  const lookups = useLeadLookups(page);
  const spentMicros = entries.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
  const next = nextStage(lead.stageId, stages);
  const callable = bestCallable(contacts, now);

  const owner = <OwnerSection facts={lead.facts} contacts={contacts} now={now} />;
  const value = <ValueSection facts={lead.facts} observations={observations} now={now} />;
  const facts = <FactsSection lead={lead} />;
  const look = (
    <LookupSection lead={lead} lookups={lookups} entries={entries} spentMicros={spentMicros} />
  );
  const activity = <ActivitySection page={page} now={now} />;
  const notes = <NotesSection lead={lead} />;
  const listing = <ListingSection observations={observations} now={now} />;
  return (
    <div className="lead-lay">
      <LeadHead {...{ lead, stages, next, callable, spentMicros, now }} />
      {wide ? (
        <>
          <div className="lead-col">
            {facts}
            {value}
            {activity}
            {listing}
          </div>
          <div className="lead-col">
            {owner}
            {look}
            {notes}
          </div>
        </>
      ) : (
        <>
          <Anchors />
          {!lead.sample && <DueLine lookups={lookups} />}
          {owner}
          {value}
          {facts}
          {look}
          {activity}
          {notes}
          {listing}
          <LeadFoot lead={lead} next={next} callable={callable} />
        </>
      )}
      <ConsentSheet
        ask={lookups.runner.awaitingConsent}
        onAgree={lookups.runner.agree}
        onDecline={lookups.runner.decline}
      />
    </div>
  );
}

/** The open or won stage that follows; none after the last, and none for dead leads. */
function nextStage(stageId: string, stages: readonly Stage[]): Stage | null {
  const path = stages.filter(({ kind }) => kind !== 'dead');
  const index = path.findIndex(({ id }) => id === stageId);
  return index === -1 ? null : (path[index + 1] ?? null);
}
