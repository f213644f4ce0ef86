import type { ReactElement } from 'react';
import { WIDE_QUERY, useMediaQuery } from '@/components/app/use-media-query.ts';
import { useNow } from '@/components/app/use-now.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { ActivitySection } from './activity-section.tsx';
import { Anchors } from './anchors.tsx';
import { DealSection } from './deal-section.tsx';
import { bestCallable } from './callable-phone.ts';
import { ConsentSheet } from '@/components/quote/consent-sheet.tsx';
import { QuoteSheet } from '@/components/quote/quote-sheet.tsx';
import { DueLine } from './due-line.tsx';
import { FactsSection } from './facts-section.tsx';
import { LeadFoot } from './lead-foot.tsx';
import { LeadHead } from './lead-head.tsx';
import { ListingSection } from './listing-section.tsx';
import { LookupSection } from './lookup-section.tsx';
import { LeadQuestions, MergeSection } from './merge-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { OwnerSection } from './owner-section.tsx';
import type { LeadPage } from './read-lead-page.ts';
import type { SectionId } from './section.tsx';
import { Places, Sections, useSectionHosts } from './sections.tsx';
import { RentalSection } from './rental-section.tsx';
import { RecordsSection } from './records-section.tsx';
import { useLeadLookups, type LeadLookups } from './use-lead-lookups.ts';
import { TasksSection } from './tasks-section.tsx';
import { ValueSection } from './value-section.tsx';

/** A lead that was found: one column in the order of the job when narrow, two columns when wide. */
export function LeadDetails({ page }: { page: LeadPage }) {
  const { lead, stages, entries, contacts } = page;
  const wide = useMediaQuery(WIDE_QUERY);
  const now = useNow();
  const lookups = useLeadLookups(page);
  const spentMicros = entries.reduce((sum, { chargedMicros }) => sum + chargedMicros, 0);
  const next = nextStage(lead.stageId, stages);
  const callable = bestCallable(contacts, now);
  const sections = sectionsOf({ page, lookups, spentMicros, now });
  const hosts = useSectionHosts(NARROW);
  return (
    <div className="lead-lay">
      <LeadHead {...{ lead, stages, next, callable, spentMicros, now }} tasks={page.tasks} />
      <LeadQuestions lead={lead} questions={page.questions} />
      {wide ? (
        <>
          <div className="lead-col">
            <Places ids={WIDE_FIRST} hosts={hosts} />
            <div className="lead-two">
              <Places ids={WIDE_TWO} hosts={hosts} />
            </div>
            <Places ids={WIDE_LAST} hosts={hosts} />
          </div>
          <div className="lead-col">
            <Places ids={WIDE_RIGHT} hosts={hosts} />
          </div>
        </>
      ) : (
        <>
          <Anchors />
          {!lead.sample && <DueLine lookups={lookups} />}
          <Places ids={NARROW} hosts={hosts} />
          <LeadFoot lead={lead} next={next} callable={callable} />
        </>
      )}
      <Sections sections={sections} hosts={hosts} />
      {lookups.quoting !== null && (
        <QuoteSheet
          leadIds={[lead.id]}
          datasets={lookups.quoting.datasets}
          refresh={lookups.quoting.refresh}
          choice={null}
          onClose={lookups.closeQuote}
        />
      )}
      <ConsentSheet
        ask={lookups.runner.awaitingConsent}
        onAgree={lookups.runner.agree}
        onDecline={lookups.runner.decline}
      />
    </div>
  );
}

/** All of them. */
const NARROW: readonly SectionId[] = [
  'owner',
  'deal',
  'rental',
  'value',
  'facts',
  'lookups',
  'records',
  'activity',
  'tasks',
  'notes',
  'listing',
  'merge',
];
const WIDE_FIRST: readonly SectionId[] = ['facts', 'value'];
/** Side by side. */
const WIDE_TWO: readonly SectionId[] = ['deal', 'rental'];
const WIDE_LAST: readonly SectionId[] = ['records', 'activity', 'listing', 'merge'];
const WIDE_RIGHT: readonly SectionId[] = ['owner', 'lookups', 'tasks', 'notes'];

function sectionsOf({
  page,
  lookups,
  spentMicros,
  now,
}: {
  page: LeadPage;
  lookups: LeadLookups;
  spentMicros: Micros;
  now: number;
}): Record<SectionId, ReactElement> {
  const { lead, entries, contacts, observations, merged, tasks } = page;
  const { facts } = lead;
  const contactsAsked = lookups.histories.contacts.answer !== null;
  return {
    owner: <OwnerSection {...{ facts, contacts, contactsAsked, now }} sample={lead.sample} />,
    deal: <DealSection lead={lead} />,
    rental: <RentalSection lead={lead} />,
    value: <ValueSection {...{ facts, observations, now }} />,
    facts: <FactsSection lead={lead} />,
    records: <RecordsSection facts={facts} />,
    lookups: <LookupSection {...{ lead, lookups, entries, spentMicros }} />,
    activity: <ActivitySection page={page} now={now} />,
    tasks: <TasksSection {...{ lead, tasks, now }} />,
    notes: <NotesSection lead={lead} />,
    merge: <MergeSection lead={lead} merged={merged} />,
    listing: <ListingSection observations={observations} now={now} />,
  };
}

/** The open or won stage that follows; none after the last, and none for dead leads. */
function nextStage(stageId: string, stages: readonly Stage[]): Stage | null {
  const path = stages.filter(({ kind }) => kind !== 'dead');
  const index = path.findIndex(({ id }) => id === stageId);
  return index === -1 ? null : (path[index + 1] ?? null);
}
