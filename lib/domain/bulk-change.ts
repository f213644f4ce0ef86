/** What is done to many leads at once. */
export type BulkChange =
  /** To the top of a stage, in the order given; those there already stay where they are. */
  { kind: 'move'; stageId: string } | { kind: 'tag'; add: string[]; remove: string[] };

export interface BulkPart {
  leadIds: string[];
  change: BulkChange;
  /** The event of the parts before it, which grows along; null for the first. */
  eventId: string | null;
}

export interface BulkDone {
  /** Null when nothing was there to be changed. */
  eventId: string | null;
  changed: number;
}
