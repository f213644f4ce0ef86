import type { FactEdit } from '../domain/fact-edit.ts';
import type { Observation } from '../domain/facts.ts';
import { newId } from '../shared/ids.ts';

/** The user's own word on facts of a lead, which outranks every source; a null value takes it back. */
export function userObservation(
  leadId: string,
  edits: readonly FactEdit[],
  at: number,
): Observation {
  const values = edits
    .filter(({ value }) => value !== null)
    .map(({ fact, value }) => [fact, value]);
  const cleared = edits.find(({ value }) => value === null);
  return {
    id: newId(),
    leadId,
    source: 'user',
    at,
    facts: Object.fromEntries(values),
    ...(cleared && { cleared: cleared.fact }),
    listing: null,
    lookupId: null,
    dataAsOf: null,
    withdrawnBy: null,
  };
}
