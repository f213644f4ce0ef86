import type { Verdict } from '../domain/buy-box-judge.ts';
import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import type { RowState } from './chip-view.ts';
import type { ResultsStep } from './dock-view.ts';
import { wanted, type Standing } from './results-summary.ts';

/** All a results page shows depends on. Rows are known by `rowId`. */
export interface ResultsState {
  rows: readonly Listing[];
  leads: ReadonlyMap<string, LeadOnPage>;
  verdicts: ReadonlyMap<string, Verdict | null>;
  hidden: ReadonlySet<string>;
  saving: ReadonlySet<string>;
  failed: ReadonlySet<string>;
  step: ResultsStep;
}

/** What a row is called by: the site's id of the home, or its address where it has none. */
export const rowId = ({ listingId, url }: Listing): string => listingId ?? url;

/** Where one row stands. */
export const rowState = (state: ResultsState, id: string): RowState => ({
  lead: state.leads.get(id) ?? null,
  verdict: state.verdicts.get(id) ?? null,
  hidden: state.hidden.has(id),
  saving: state.saving.has(id),
  failed: state.failed.has(id),
});

/** Where all rows stand, in page order. */
export const standings = (state: ResultsState): (Standing & { id: string })[] =>
  state.rows.map((row) => {
    const id = rowId(row);
    return { id, ...rowState(state, id) };
  });

/** Ids of the rows that one press on Save takes, in page order. */
export const wantedIds = (state: ResultsState): string[] =>
  wanted(standings(state)).map(({ id }) => id);
