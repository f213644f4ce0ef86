import type { LeadFlowDatabase } from '@/lib/db/database.ts';
import { changeMany } from '@/lib/leads/bulk-change.ts';
import { captureListings } from '@/lib/leads/capture-listings.ts';
import type { CaptureInput } from '@/lib/leads/new-lead.ts';
import { chooseFact } from '@/lib/leads/choose-fact.ts';
import { editDeal } from '@/lib/leads/edit-deal.ts';
import { editFact, setNote, setTags } from '@/lib/leads/edit-lead.ts';
import { erasePerson } from '@/lib/leads/erase-person.ts';
import { leadOnPage, leadsOnPage, stagesById } from '@/lib/leads/lead-on-page.ts';
import { moveLeads } from '@/lib/leads/move-leads.ts';
import { seeListings } from '@/lib/leads/see-listings.ts';
import { redoLast, undoLast } from '@/lib/leads/history.ts';
import { redoChange } from '@/lib/leads/redo-change.ts';
import { typeNote } from '@/lib/leads/type-note.ts';
import { undoChange } from '@/lib/leads/undo-change.ts';
import type { Handlers, Sender } from '@/lib/messaging/server.ts';
import { questionAbout } from '@/lib/leads/page-question.ts';
import { loadSample, removeSample } from '@/lib/leads/sample-data.ts';
import type { Clock } from '@/lib/shared/clock.ts';
import { fail, ok } from '@/lib/shared/result.ts';
import { told } from './tell-pages.ts';

type LeadMessages =
  | 'listing.capture'
  | 'listing.capture-many'
  | 'listing.seen'
  | 'change.undo'
  | 'change.redo'
  | 'history.undo'
  | 'history.redo'
  | 'lead.move'
  | 'lead.change-many'
  | 'lead.edit-fact'
  | 'lead.choose-fact'
  | 'lead.edit-deal'
  | 'lead.note'
  | 'lead.tags'
  | 'person.erase'
  | 'sample.load'
  | 'sample.remove';

/** Answers what pages, panel and popup ask about leads. `onNew` hears of leads that a capture made. */
export function leadHandlers(
  db: LeadFlowDatabase,
  clock: Clock,
  onNew: (leadIds: string[]) => void,
): Pick<Handlers, LeadMessages> {
  const capture = async (inputs: CaptureInput[], sender: Sender) => {
    const captured = await told(captureListings(db, inputs, clock()), sender);
    const fresh = captured.items.filter(({ outcome }) => outcome === 'new');
    onNew(fresh.map(({ lead }) => lead.id));
    return captured;
  };
  return {
    'listing.capture': async (input, sender) => {
      const { eventId, items } = await capture([input], sender);
      const [item] = items;
      if (item === undefined) return fail({ kind: 'not-found' });
      const lead = leadOnPage(item.lead, await stagesById(db));
      const maybe = await questionAbout(db, item.lead);
      return ok({ lead, eventId, outcome: item.outcome, ...(maybe && { maybe }) });
    },
    'listing.capture-many': async ({ listings }, sender) => {
      const inputs = listings.map((listing) => ({ listing, missingFields: null }));
      const { eventId, items } = await capture(inputs, sender);
      const stages = await stagesById(db);
      const created = items.filter(({ outcome }) => outcome === 'new').length;
      return ok({
        created,
        known: items.length - created,
        eventId,
        leads: items.map(({ lead }) => leadOnPage(lead, stages)),
      });
    },
    'listing.seen': async ({ listings, atRest }) =>
      ok(await (atRest ? seeListings(db, listings, clock()) : leadsOnPage(db, listings))),
    'change.undo': ({ eventId }, sender) => told(undoChange(db, eventId, clock()), sender),
    'change.redo': ({ eventId }, sender) => told(redoChange(db, eventId, clock()), sender),
    'history.undo': async (_, sender) => ok(await told(undoLast(db, clock()), sender)),
    'history.redo': (_, sender) => told(redoLast(db, clock()), sender),
    'lead.move': (move, sender) => told(moveLeads(db, move, clock()), sender),
    'lead.change-many': (part, sender) => told(changeMany(db, part, clock()), sender),
    'lead.edit-fact': ({ leadId, edit }) => editFact(db, leadId, edit, clock()),
    'lead.choose-fact': ({ leadId, ...choice }) => chooseFact(db, leadId, choice, clock()),
    'lead.edit-deal': ({ leadId, edit }) => editDeal(db, leadId, edit, clock()),
    'lead.note': ({ leadId, note, base }) =>
      base === undefined
        ? setNote(db, leadId, note, clock())
        : typeNote(db, { leadId, note, base }, clock()),
    'lead.tags': ({ leadId, tags }) => setTags(db, leadId, tags, clock()),
    'person.erase': (person) => erasePerson(db, person, clock()),
    'sample.load': async () => ok({ leads: await loadSample(db, clock()) }),
    'sample.remove': async () => ok({ leads: await removeSample(db) }),
  };
}
