import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { dismissDuplicate, joinDuplicate } from '@/lib/leads/decide-duplicate.ts';
import { mergeLeads } from '@/lib/leads/merge-leads.ts';
import { isQuestionOfPage, questionOnPage } from '@/lib/leads/page-question.ts';
import { splitLead } from '@/lib/leads/split-lead.ts';
import type { Handlers } from '@/lib/messaging/server.ts';
import type { Clock } from '@/lib/shared/clock.ts';
import { fail, ok } from '@/lib/shared/result.ts';
import { told } from './tell-pages.ts';

type DuplicateMessages =
  | 'listing.maybe'
  | 'duplicate.join'
  | 'duplicate.dismiss'
  | 'lead.merge'
  | 'lead.split';

/** Answers what pages and panel ask about leads that are, or are not, the same house. */
export function duplicateHandlers(
  db: LeadFlowDatabase,
  clock: Clock,
): Pick<Handlers, DuplicateMessages> {
  const mayAnswer = async (duplicateId: string, pageUrl: string | null) =>
    pageUrl === null || isQuestionOfPage(db, duplicateId, pageUrl);
  return {
    'listing.maybe': async ({ listing }) => ok(await questionOnPage(db, listing)),
    'duplicate.join': async ({ duplicateId }, sender) =>
      (await mayAnswer(duplicateId, sender.pageUrl))
        ? told(joinDuplicate(db, duplicateId, clock()), sender)
        : fail({ kind: 'not-found' }),
    'duplicate.dismiss': async ({ duplicateId }, sender) =>
      (await mayAnswer(duplicateId, sender.pageUrl))
        ? told(dismissDuplicate(db, duplicateId, clock()), sender)
        : fail({ kind: 'not-found' }),
    'lead.merge': (merge, sender) => told(mergeLeads(db, merge, clock()), sender),
    'lead.split': ({ leadId }, sender) => told(splitLead(db, leadId, clock()), sender),
  };
}
