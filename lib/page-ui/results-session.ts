import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import type { RowState } from './chip-view.ts';
import type { ResultsStep } from './dock-view.ts';
import type { Attempt } from './failed-bar.ts';
import type { BarAction } from './bar-view.ts';
import { wordsOf, type Ask, type Session } from './session.ts';

/** All a results page shows depends on. Rows are known by `rowId`. */
export interface ResultsState {
  rows: readonly Listing[];
  leads: ReadonlyMap<string, LeadOnPage>;
  saving: ReadonlySet<string>;
  failed: ReadonlySet<string>;
  step: ResultsStep;
}

/** One reading of a results page. */
export interface ResultsPage {
  rows: readonly Listing[];
  /** Whether the rows may be taken for the page's word; see `isAtRest`. */
  atRest: boolean;
}

/** What a row is called by: the site's id of the home, or its address where it has none. */
export const rowId = ({ listingId, url }: Listing): string => listingId ?? url;

/** Where one row stands. */
export const rowState = (state: ResultsState, id: string): RowState => ({
  lead: state.leads.get(id) ?? null,
  saving: state.saving.has(id),
  failed: state.failed.has(id),
});

/** Ids of the rows that are no leads yet, in page order. */
export const unsavedIds = ({ rows, leads }: ResultsState): string[] =>
  rows.map(rowId).filter((id) => !leads.has(id));

const NONE: ReadonlySet<string> = new Set();

/**
 * Follows the rows of a results page. `show` is called with every new state, first when it is known
 * which homes are leads already.
 */
export class ResultsSession implements Session {
  readonly #show: (state: ResultsState) => void;
  readonly #ask: Ask;
  readonly #attempts: Record<Attempt, () => Promise<void>>;
  #state: ResultsState;
  #undoId: string | null = null;
  #opening: string | null = null;
  #stopped = false;
  /** What the rows said at rest when they were last asked about. */
  #told = '';

  constructor(page: ResultsPage, show: (state: ResultsState) => void, ask: Ask) {
    const { rows } = page;
    this.#state = { rows, leads: new Map(), saving: NONE, failed: NONE, step: { kind: 'rest' } };
    this.#show = show;
    this.#ask = ask;
    this.#attempts = {
      save: () => this.#saveRest(),
      undo: () => this.#undo(),
      open: () => this.#open(),
    };
    if (!this.#tell(page)) void this.#learn();
  }

  /** A newer reading of the same page. */
  update(page: ResultsPage): void {
    const { rows } = page;
    const same = rows.map(rowId).join() === this.#state.rows.map(rowId).join();
    this.#state = { ...this.#state, rows };
    if (!this.#tell(page) && !same) void this.#learn();
  }

  act(action: BarAction): void {
    const { step } = this.#state;
    if (action === 'save' || action === 'undo') void this.#attempts[action]();
    if (action === 'retry' && step.kind === 'failed') void this.#attempts[step.attempt]();
  }

  /** A chip was pressed: saves its row, or opens its lead. */
  press(id: string): void {
    const lead = this.#state.leads.get(id);
    this.#opening = lead?.leadId ?? null;
    void (lead === undefined ? this.#saveRows([id]) : this.#open());
  }

  /** Saves these rows as one change that Undo takes back as one. */
  saveRows(ids: readonly string[]): void {
    void this.#saveRows(ids);
  }

  settle(): void {
    this.#change({ step: { kind: 'rest' } });
  }

  save(): void {
    void this.#saveRest();
  }

  refresh(): void {
    if (this.#state.saving.size === 0) void this.#learn();
  }

  stop(): void {
    this.#stopped = true;
  }

  #change(parts: Partial<ResultsState>): void {
    this.#state = { ...this.#state, ...parts };
    if (!this.#stopped) this.#show(this.#state);
  }

  #fail(attempt: Attempt, failure: Failure, failed = this.#state.failed): void {
    this.#change({ saving: NONE, failed, step: { kind: 'failed', attempt, failure } });
  }

  /** Lets what the rows say at rest be compared with what they said before; false when it was told. */
  #tell({ rows, atRest }: ResultsPage): boolean {
    const told = rows.map(wordsOf).join();
    if (!atRest || told === this.#told) return false;
    this.#told = told;
    void this.#learn({ atRest });
    return true;
  }

  /** One question for all rows of the page. */
  async #learn({ step, atRest = false }: { step?: ResultsStep; atRest?: boolean } = {}) {
    const listings = [...this.#state.rows];
    const answer = await this.#ask('listing.seen', { listings, atRest });
    const leads = answer.ok ? leadsById(listings, answer.value) : this.#state.leads;
    this.#change({ leads, ...(step && { step }) });
  }

  /** What failed before, or all that is not saved yet. */
  #saveRest(): Promise<void> {
    const { failed } = this.#state;
    return this.#saveRows(failed.size > 0 ? [...failed] : unsavedIds(this.#state));
  }

  async #saveRows(ids: readonly string[]): Promise<void> {
    if (ids.length === 0 || this.#state.saving.size > 0) return;
    const saving = new Set(ids);
    const listings = this.#state.rows.filter((row) => saving.has(rowId(row)));
    this.#change({ saving, failed: NONE, step: { kind: 'saving', count: listings.length } });
    const answer = await this.#ask('listing.capture-many', { listings });
    if (!answer.ok) return this.#fail('save', answer.failure, saving);
    this.#undoId = answer.value.eventId;
    const leads = new Map([...this.#state.leads, ...leadsById(listings, answer.value.leads)]);
    this.#change({ leads, saving: NONE, step: { kind: 'saved', captured: answer.value } });
  }

  async #undo(): Promise<void> {
    if (this.#undoId === null) return;
    const answer = await this.#ask('change.undo', { eventId: this.#undoId });
    if (!answer.ok) return this.#fail('undo', answer.failure);
    await this.#learn({ step: { kind: 'undone' } });
  }

  /** The message must leave within the click itself, or Chrome does not let the panel open. */
  async #open(): Promise<void> {
    const answer = await this.#ask('panel.open', { leadId: this.#opening });
    if (!answer.ok) this.#fail('open', answer.failure);
  }
}

function leadsById(
  listings: readonly Listing[],
  leads: readonly (LeadOnPage | null)[],
): Map<string, LeadOnPage> {
  return new Map(
    listings.flatMap((listing, index) => {
      const lead = leads[index];
      return lead ? [[rowId(listing), lead] as const] : [];
    }),
  );
}
