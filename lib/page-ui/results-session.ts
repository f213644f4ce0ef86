import { NO_RULES, type BuyBox } from '../domain/buy-box.ts';
import { judge, type Verdict } from '../domain/buy-box-judge.ts';
import { hidingKey } from '../domain/hidden-listings.ts';
import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage, RowChoices } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import type { ResultsStep } from './dock-view.ts';
import type { RowsAttempt } from './failed-bar.ts';
import type { BarAction } from './bar-view.ts';
import { rowId, rowState, wantedIds, type ResultsState } from './results-state.ts';
import { wordsOf, type Ask, type Session } from './session.ts';

/** One reading of a results page. */
export interface ResultsPage {
  rows: readonly Listing[];
  /** Whether the rows may be taken for the page's word; see `isAtRest`. */
  atRest: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Follows the rows of a results page. `show` is called with every new state, first when it is known
 * which homes are leads already.
 */
export class ResultsSession implements Session {
  readonly #show: (state: ResultsState) => void;
  readonly #ask: Ask;
  readonly #attempts: Record<RowsAttempt, () => Promise<void>>;
  #state: ResultsState;
  #undoId: string | null = null;
  #opening: string | null = null;
  #hiding: { id: string; hidden: boolean } | null = null;
  #box: BuyBox = NO_RULES;
  #stopped = false;
  /** What the rows said at rest when they were last asked about. */
  #told = '';

  constructor(page: ResultsPage, show: (state: ResultsState) => void, ask: Ask) {
    const { rows } = page;
    this.#state = {
      rows,
      leads: new Map(),
      verdicts: new Map(),
      hidden: NONE,
      saving: NONE,
      failed: NONE,
      step: { kind: 'rest' },
    };
    this.#show = show;
    this.#ask = ask;
    this.#attempts = {
      save: () => this.#saveRest(),
      undo: () => this.#undo(),
      open: () => this.#open(),
      hide: () => this.#hide(),
    };
    if (!this.#tell(page)) void this.#learn();
  }

  /** A newer reading of the same page. */
  update(page: ResultsPage): void {
    const { rows } = page;
    const same = rows.map(rowId).join() === this.#state.rows.map(rowId).join();
    this.#state = { ...this.#state, rows, verdicts: judgeAll(rows, this.#box) };
    if (!this.#tell(page) && !same) void this.#learn();
  }

  act(action: BarAction): void {
    const { step } = this.#state;
    if (action === 'save' || action === 'undo') void this.#attempts[action]();
    if (action === 'retry' && step.kind === 'failed') void this.#attempts[step.attempt]();
  }

  /** A chip was pressed: opens its lead, shows the home again that was hidden, or saves it. */
  press(id: string): void {
    const { lead, hidden } = rowState(this.#state, id);
    this.#opening = lead?.leadId ?? null;
    if (lead !== null) void this.#open();
    else if (hidden) this.hide(id, false);
    else void this.#saveRows([id]);
  }

  /** Takes a home out of what is offered, or back. Kept for the next time its site shows it. */
  hide(id: string, hidden = true): void {
    this.#hiding = { id, hidden };
    void this.#hide();
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

  #fail(attempt: RowsAttempt, failure: Failure, failed = this.#state.failed): void {
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
    const [seen, choices] = await Promise.all([
      this.#ask('listing.seen', { listings, atRest }),
      this.#ask('results.choices', { keys: listings.map(hidingKey) }),
    ]);
    const leads = seen.ok ? leadsById(listings, seen.value) : this.#state.leads;
    this.#change({
      leads,
      ...(choices.ok && this.#chosen(listings, choices.value)),
      ...(step && { step }),
    });
  }

  #chosen(listings: readonly Listing[], { buyBox, hidden }: RowChoices): Partial<ResultsState> {
    this.#box = buyBox;
    const keys = new Set(hidden);
    const hiddenRows = listings.filter((row) => keys.has(hidingKey(row)));
    return {
      verdicts: judgeAll(this.#state.rows, buyBox),
      hidden: new Set(hiddenRows.map(rowId)),
    };
  }

  async #hide(): Promise<void> {
    const row = this.#state.rows.find((each) => rowId(each) === this.#hiding?.id);
    if (row === undefined || this.#hiding === null) return;
    const { id, hidden } = this.#hiding;
    const answer = await this.#ask('results.hide', { key: hidingKey(row), hidden });
    if (!answer.ok) return this.#fail('hide', answer.failure);
    const others = [...this.#state.hidden].filter((each) => each !== id);
    this.#change({ hidden: new Set(hidden ? [...others, id] : others), step: { kind: 'rest' } });
  }

  /** What failed before, or all that the user wants and has not yet. */
  #saveRest(): Promise<void> {
    const { failed } = this.#state;
    return this.#saveRows(failed.size > 0 ? [...failed] : wantedIds(this.#state));
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

const judgeAll = (rows: readonly Listing[], box: BuyBox): ReadonlyMap<string, Verdict | null> =>
  new Map(rows.map((row) => [rowId(row), judge(row, box)]));

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
