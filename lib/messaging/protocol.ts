import type { OwnColumnSet } from '../domain/column-set.ts';
import type { BulkDone, BulkPart } from '../domain/bulk-change.ts';
import type { Budgets } from '../domain/budget.ts';
import type { BuyBox } from '../domain/buy-box.ts';
import type { DatasetId } from '../domain/dataset.ts';
import type { MatchReason } from '../domain/duplicate.ts';
import type { ColumnChoice } from '../domain/import-field.ts';
import type { ImportOptions } from '../domain/import-job.ts';
import type { DealEdit } from '../domain/deal-schema.ts';
import type { FactEdit } from '../domain/fact-edit.ts';
import type { FactName } from '../domain/facts.ts';
import type { Relisting, SeenChange } from '../domain/lead.ts';
import type { Listing, ListingStatus } from '../domain/listing.ts';
import type { LookupScope, Quote, QuoteSummary } from '../domain/lookup.ts';
import type { PointedField, TypedFacts } from '../domain/pointed-field.ts';
import type { ProviderAccount } from '../domain/provider-account.ts';
import type { Reconciled } from '../domain/reconciled.ts';
import type { TaskEdit, TaskFields } from '../domain/task.ts';
import type { PillCorner } from '../domain/pill-corner.ts';
import type { RedoStep, UndoStep } from '../domain/history.ts';
import type { Failure, ProviderId } from '../shared/failure.ts';
import type { Micros } from '../shared/money.ts';
import type { Result } from '../shared/result.ts';

/** A lead as the page it is on needs to know it: enough for the pill and the chips, nothing personal. */
export interface LeadOnPage {
  leadId: string;
  stageName: string;
  stageKind: 'open' | 'won' | 'dead';
  stageProgress: number;
  stageSinceAt: number;
  /** What pages of this house said differently when it was last news; each null when nothing did. */
  priceChange: SeenChange<number> | null;
  statusChange: SeenChange<ListingStatus> | null;
  relisting: Relisting | null;
}

/** A lead that a page's house may be: "Same house as …?" */
export interface MaybeLead {
  /** What `duplicate.join` and `duplicate.dismiss` answer; null while the page's house is not saved. */
  duplicateId: string | null;
  leadId: string;
  /** "123 Sample St #4" */
  line: string;
  /** The surest first, and at least one. */
  reasons: MatchReason[];
}

/** What a capture did. `eventId` is what Undo takes back, null when the page said nothing new. */
export interface Captured {
  lead: LeadOnPage;
  eventId: string | null;
  /** 'new' made a lead; 'known' found the house in the pipeline and logged what changed. */
  outcome: 'new' | 'known';
  /** Another lead that may be the same house, when there is one; Join makes one of the two. */
  maybe?: MaybeLead;
}

export interface CapturedMany {
  created: number;
  known: number;
  eventId: string | null;
  leads: (LeadOnPage | null)[];
}

/** How the page's site is set: whether the pill may show, and where; and where the user pointed on it. */
export interface PageSettings {
  siteOn: boolean;
  corner: PillCorner;
  /** What the user presses to save, as Chrome writes it ("Alt+S", "⌥S"); null where no key is set. */
  saveShortcut: string | null;
  pointed: PointedField[];
}

/** What the user chose about the homes of a results page. */
export interface RowChoices {
  buyBox: BuyBox;
  /** Those of the keys asked about that are hidden. */
  hidden: string[];
}

/** Payload and answer of every message to the background. Every answer is a `Result`. */
export interface Protocol {
  /** Content script. Saves one listing, and what the user typed for fields it lacks: durable when this answers. */
  'listing.capture': [{ listing: Listing; missingFields: string[]; typed?: TypedFacts }, Captured];
  /** Content script. Saves the picked rows of a results page as one undoable change. */
  'listing.capture-many': [{ listings: Listing[] }, CapturedMany];
  /**
   * Content script. Which of these listings are leads already; answers in the same order. What pages
   * `atRest` say differently of a lead than before is logged; of others nothing is taken for news.
   */
  'listing.seen': [{ listings: Listing[]; atRest: boolean }, (LeadOnPage | null)[]];
  /** Content script. Marks the toolbar icon of the sender's tab: its page shows a lead of this stage, or none. */
  'page.badge': [{ stageName: string | null }, null];
  /** Content script. The lead this house may be, to be asked about; Join saves first, then joins. */
  'listing.maybe': [{ listing: Listing }, MaybeLead | null];
  /** Makes one lead of the two; a page may answer only what is asked about its own listing. */
  'duplicate.join': [{ duplicateId: string }, { eventId: string }];
  /** Remembers that the two are not one house; same limit. */
  'duplicate.dismiss': [{ duplicateId: string }, { eventId: string }];
  'page.settings': [{ site: string }, PageSettings];
  'page.set-corner': [{ site: string; corner: PillCorner }, null];
  'page.set-site': [{ site: string; on: boolean }, null];
  /** Keeps where the user pointed; also puts back what `pointed.remove` took. */
  'pointed.keep': [PointedField, null];
  'pointed.remove': [Pick<PointedField, 'site' | 'field'>, null];
  /** Content script. The buy box, and which of these homes the user hid; by `hidingKey`. */
  'results.choices': [{ keys: string[] }, RowChoices];
  /** Content script. Hides a home of results pages from what LeadFlow offers, or shows it again. */
  'results.hide': [{ key: string; hidden: boolean }, null];
  /** Sets the rules that homes on results pages are held against. */
  'buy-box.set': [{ box: BuyBox }, null];
  /** Content script. Opens the page on which a report of the sender's page is looked at and saved. */
  'report.open': [null, null];
  /** Opens the side panel beside the sender's tab, at this lead or at the board. Needs a user gesture. */
  'panel.open': [{ leadId: string | null }, null];
  'change.undo': [{ eventId: string }, null];
  /** Makes a change again that was undone. */
  'change.redo': [{ eventId: string }, null];
  /** Takes the user's own last change back, or makes the one again that was undone last. */
  'history.undo': [null, UndoStep];
  'history.redo': [null, RedoStep];
  'lead.move': [
    /** `afterLeadId`: the card above the drop, null for the top. */
    { leadIds: string[]; stageId: string; afterLeadId: string | null },
    { eventId: string },
  ];
  /** One part of a change to many leads; all its parts are one change to undo. */
  'lead.change-many': [BulkPart, BulkDone];
  /** Sets the user's own value of a fact, or with null returns to what the sources say. */
  'lead.edit-fact': [{ leadId: string; edit: FactEdit }, { eventId: string }];
  /** `base`: what a note that is still being typed went on from; the change it began with grows along. */
  'lead.note': [{ leadId: string; note: string; base?: string }, { eventId: string }];
  'lead.tags': [{ leadId: string; tags: string[] }, { eventId: string }];
  /** Makes the value of one source count; with null whatever the sources say. */
  'lead.choose-fact': [
    { leadId: string; fact: FactName; observationId: string | null },
    { eventId: string },
  ];
  /** Sets the user's own figure of a lead's deal; null goes back to what the facts say. */
  'lead.edit-deal': [{ leadId: string; edit: DealEdit }, { eventId: string }];
  /** Gives each of the leads a task of its own, as one change. */
  'task.add': [{ leadIds: string[]; fields: TaskFields }, { eventId: string }];
  /** Changes what is named of a task; `done` says that it is, or is not. */
  'task.edit': [{ taskId: string; edit: TaskEdit }, { eventId: string }];
  /** The user was asked whether reminders may be notifications. */
  'notifications.asked': [null, null];
  'task.remove': [{ taskId: string }, { eventId: string }];
  'lead.merge': [
    /** `stageId`: null for the furthest any of them had come. `edits`: what was chosen where they differ. */
    { leadId: string; absorbedIds: string[]; stageId: string | null; edits: FactEdit[] },
    { eventId: string },
  ];
  /** Takes a merged lead out again, whatever happened since. */
  'lead.split': [{ leadId: string }, { eventId: string }];
  /** Erases one of the people found for a lead, by their place among them; cannot be undone. */
  'person.erase': [{ leadId: string; index: number; foundAt: number }, null];
  'lookup.quote': [{ leadIds: string[]; datasets: DatasetId[]; refresh: boolean }, Quote];
  /** The same for many leads, counted, with what it does to the fences. */
  'lookup.summarize': [
    { leadIds: string[]; datasets: DatasetId[]; refresh: boolean },
    QuoteSummary,
  ];
  /**
   * Runs what was quoted; refused as 'price-changed' when it would now cost more than `maxMicros`. Many leads are
   * worked through after the answer: `toCome` look-ups are still to be written then.
   */
  'lookup.run': [
    { leadIds: string[]; datasets: DatasetId[]; refresh: boolean; maxMicros: Micros },
    { lookupIds: string[]; toCome: number },
  ];
  /** The user asks again for a failed lookup, or settles an uncertain charge. */
  'lookup.retry': [{ lookupId: string; maxMicros: Micros }, null];
  'lookup.settle': [{ lookupId: string; charged: boolean }, null];
  /** Takes out what waits of a lookup, a lead or a provider, or all; gives what was taken out. */
  'lookup.cancel': [LookupScope, { lookupIds: string[] }];
  /** Undoes a cancel. What was asked for anew meanwhile stays out. */
  'lookup.put-back': [{ lookupIds: string[] }, null];
  /** Lets one look-up that a fence holds cross it, for no more than this. */
  'lookup.allow-once': [{ lookupId: string; maxMicros: Micros }, null];
  /** Holds what waits, or lets it go on; a provider also with what is asked of it later. */
  'lookup.pause': [{ scope: LookupScope; paused: boolean }, null];
  /** Settles uncertain charges by the provider's own count, where that tells. */
  'provider.reconcile': [{ provider: ProviderId }, Reconciled];
  /** What is left at a provider, and what it says it billed beside our ledger. */
  'provider.account': [{ provider: ProviderId }, ProviderAccount];
  'provider.test-key': [{ provider: ProviderId; key: string }, { balanceMicros: Micros | null }];
  /** Stores the key of one provider; null removes it. */
  'provider.set-key': [{ provider: ProviderId; key: string | null }, null];
  /** The user's own price of a dataset; null goes back to the estimate. */
  'dataset.set-price': [{ dataset: DatasetId; priceMicros: Micros | null }, null];
  /** The fences look-ups are held within; those an older fence held are looked at again. */
  'budget.set': [{ budgets: Budgets }, null];
  /** A look-up of one lead that costs more than this is asked about first. */
  'lookup.set-ask-above': [{ micros: Micros }, null];
  /** What is looked up of a lead in one press. */
  'lookup.set-set': [{ datasets: DatasetId[] }, null];
  /** Stores a set of columns for exports, over the one of the same id. */
  'column-set.save': [{ columnSet: OwnColumnSet }, null];
  'column-set.remove': [{ id: string }, null];
  /** Imports a staged file in the background; its progress is in the `imports` table. */
  'import.start': [{ importId: string; columns: ColumnChoice[]; options: ImportOptions }, null];
  /** Adds what a staged archive holds and is not here, in the background; stopped and undone as an import. */
  'archive.restore': [{ importId: string }, null];
  /** Ends an import, or forgets one not started. What is imported stays, or is undone. */
  'import.stop': [{ importId: string; undo: boolean }, null];
  /** Takes a whole import back, in the background; leads changed since stay. */
  'import.undo': [{ importId: string }, null];
  /** The user agreed to the notice about look-ups. */
  'consent.give': [null, null];
  /** Whether captured leads are looked up at the free services by themselves. */
  'free-lookups.set': [{ on: boolean }, null];
  /** Shows a lead in panels that are open; for the popup, which opens the panel itself. */
  'panel.show-lead': [{ leadId: string }, null];
  'sample.load': [null, { leads: number }];
  'sample.remove': [null, { leads: number }];
}

export type MessageType = keyof Protocol;
export type Payload<Type extends MessageType> = Protocol[Type][0];
export type Answer<Type extends MessageType> = Result<Protocol[Type][1], Failure>;
