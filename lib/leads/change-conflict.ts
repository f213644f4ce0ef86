import { DERIVED_LEAD_FIELDS, sameValue, type ChangedRow } from '../db/write-change.ts';
import type { RowChange } from '../domain/event.ts';
import type { AbsorbedLead, Lead } from '../domain/lead.ts';

/** With what pages keep adding to a lead by themselves: no reason to keep a lead whose capture is taken back. */
const FOUND_FIELDS: ReadonlySet<string> = new Set([
  ...DERIVED_LEAD_FIELDS,
  'listingKeys',
  'sightings',
]);

/** Whether the row is no longer as the change left it, so that reversing the change would lose something newer. */
export function isSuperseded(change: RowChange, row: ChangedRow | undefined): boolean {
  return differs(change, row, DERIVED_LEAD_FIELDS);
}

/** The same for a change that may remove a lead with what pages added to it since. */
export function isInTheWay(change: RowChange, row: ChangedRow | undefined): boolean {
  const isRemoval = change.table === 'leads' && change.before === null;
  return differs(change, row, isRemoval ? FOUND_FIELDS : DERIVED_LEAD_FIELDS);
}

/** Also by a look-up or a page, where the event recorded when the lead was last changed. */
export function isChangedSince(change: RowChange, row: ChangedRow | undefined): boolean {
  const updatedAt = change.before === null ? change.after?.['updatedAt'] : undefined;
  if (isSuperseded(change, row)) return true;
  return (
    updatedAt !== undefined && row !== undefined && Reflect.get(row, 'updatedAt') !== updatedAt
  );
}

function differs(
  { before, after }: RowChange,
  row: ChangedRow | undefined,
  besides: ReadonlySet<string>,
): boolean {
  if (after === null) return row !== undefined;
  if (row === undefined) return true;
  // Events older than merging do not name the field, and removing the lead would take others with it.
  const namesAbsorbed = before !== null || 'absorbed' in after;
  if (!namesAbsorbed && 'absorbed' in row && row.absorbed.length > 0) return true;
  return Object.keys({ ...before, ...after }).some(
    (field) =>
      !besides.has(field) &&
      !sameValue(ownValue(field, Reflect.get(row, field)), ownValue(field, after[field])),
  );
}

/** A field without what follows from elsewhere: that may have been computed anew since, which is no change. */
function ownValue(field: string, value: unknown): unknown {
  if (value === undefined) return value;
  if (field === 'absorbed') return (value as AbsorbedLead[]).map(({ id }) => id);
  if (field !== 'row') return value;
  const own = Object.entries(value as Lead).filter(([name]) => !DERIVED_LEAD_FIELDS.has(name));
  return Object.fromEntries(own.map(([name, each]) => [name, ownValue(name, each)]));
}
