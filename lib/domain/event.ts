import type { DatasetId } from './dataset.ts';
import type { DealField } from './deal.ts';
import type { FactName } from './facts.ts';
import type { Relisting } from './lead.ts';
import type { ListingStatus, Price } from './listing.ts';

export type ChangedTable = 'leads' | 'stages' | 'mergedLeads' | 'duplicates' | 'tasks';

/**
 * What one write did to one row. Fields not named did not change, one named on one side was absent on the
 * other; a null side means the row was not there before, or is not there after. Enough to undo and redo; holds no phones or e-mails.
 */
export interface RowChange {
  table: ChangedTable;
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** A known house was seen once more, and what its page said differently than before. */
export interface SeenAgain {
  kind: 'seen-again';
  site: string;
  priceFrom: Price | null;
  priceTo: Price | null;
  /** Absent when it stayed as it was. */
  status?: { from: ListingStatus; to: ListingStatus };
  /** Absent when it was not listed anew. */
  relisting?: Pick<Relisting, 'daysReached'>;
}

/** What happened, in the data a timeline needs to say it in words. */
export type EventDetail =
  | { kind: 'captured'; site: string; created: number; known: number }
  | SeenAgain
  | { kind: 'moved'; fromStageId: string; toStageId: string }
  | { kind: 'edited'; fact: FactName }
  | { kind: 'noted' }
  | { kind: 'tagged' }
  /** The user's own figure of a deal, or with null the one from the facts again. */
  | { kind: 'deal-set'; field: DealField; value: number | null }
  | { kind: 'task'; did: TaskDeed; title: string }
  | { kind: 'looked-up'; dataset: DatasetId; chargedMicros: number; outcome: 'found' | 'no-match' }
  /** `lines`: what the leads merged into the first one were called by. */
  | { kind: 'merged'; absorbedIds: string[]; lines: string[] }
  | { kind: 'split'; leadId: string; line: string }
  /** The user said that two leads are not the same house. */
  | { kind: 'told-apart'; lines: string[] }
  /** One part of a file; the import is undone as a whole. */
  | { kind: 'imported'; importId: string; fileName: string; created: number; filled: number }
  /** One part of an archive, undone as a whole likewise. `leads`: how many were not here. */
  | { kind: 'restored'; importId: string; fileName: string; leads: number }
  /** Says nothing about who it was, and cannot be undone. */
  | { kind: 'person-erased' }
  /** The change of that id was taken back; `undoneBy` of this one says that it was made again. */
  | { kind: 'undone'; eventId: string }
  | { kind: 'redone'; eventId: string };

export const TASK_DEEDS = ['added', 'changed', 'snoozed', 'done', 'reopened', 'removed'] as const;
export type TaskDeed = (typeof TASK_DEEDS)[number];

/** One change to the pipeline. The log of these is the timeline, the undo history and a later sync's outbox. */
export interface PipelineEvent {
  id: string;
  at: number;
  actor: 'user' | 'system';
  leadIds: string[];
  detail: EventDetail;
  changes: RowChange[];
  /** Observations this change added; undoing it withdraws them. */
  observationIds: string[];
  /** Observations this change withdrew itself; undoing it lets them count again. */
  withdrawnIds?: string[];
  /** Id of the event that took this one back, null while it stands. */
  undoneBy: string | null;
}
