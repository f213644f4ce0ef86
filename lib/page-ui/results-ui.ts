import type { Listing } from '../domain/listing.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import type { CardElement } from '../sites/site.ts';
import type { BarAction } from './bar-view.ts';
import type { Bar, BarHandlers } from './bar.ts';
import { ChipLayer } from './chip-layer.ts';
import { chipView, type ChipView } from './chip-view.ts';
import { dockView } from './dock-view.ts';
import type { PageUi } from './late-ui.ts';
import type { Overlay } from './overlay.ts';
import type { failedBar } from './failed-bar.ts';
import type { OpenPicker } from './picker.ts';
import { ResultsSession, type ResultsPage } from './results-session.ts';
import { rowId, rowState, standings, type ResultsState } from './results-state.ts';
import css from './results-ui.css?inline';
import type { SessionTools } from './session.ts';
import { watchCards } from './watch-cards.ts';

export type DockHandlers = Omit<BarHandlers, 'menuItems'>;

export interface ResultsTools extends SessionTools {
  overlay: Overlay;
  cards: () => CardElement[];
  /** Adds the dock; what its menu offers is the page's. */
  createDock: (handlers: DockHandlers) => Bar;
  /** What the dock cannot do itself. */
  act: (action: BarAction) => void;
  /** Cards came that the reading does not hold: the page loaded more or other rows. */
  strangers: () => void;
  /** From the site's own script, which has the words of all failures already. */
  failed: typeof failedBar;
  /** Null when LeadFlow was updated meanwhile. */
  loadPicker: () => Promise<OpenPicker | null>;
}

/** Opens the UI of a results page; it comes in a script of its own. */
export type OpenResultsUi = (...parts: ConstructorParameters<typeof ResultsUi>) => ResultsUi;

/** Chips, dock and picker of a results page. */
export class ResultsUi implements PageUi<ResultsPage> {
  readonly #tools: ResultsTools;
  readonly #session: ResultsSession;
  readonly #dock: Bar;
  readonly #chips: ChipLayer;
  readonly #stopWatching: () => void;
  #rows: ReadonlyMap<string, Listing>;
  #state: ResultsState | null = null;
  #stopped = false;
  #picker: ReturnType<OpenPicker> | null = null;

  constructor(page: ResultsPage, tools: ResultsTools) {
    this.#tools = tools;
    tools.overlay.dress(css);
    this.#rows = byId(page.rows);
    this.#session = new ResultsSession(page, (state) => this.#show(state), tools.ask);
    this.#dock = tools.createDock({
      act: (action) => this.act(action),
      settle: () => this.settle(),
      saveShortcut: null,
    });
    this.#chips = new ChipLayer(tools.overlay, {
      view: (id) => this.#chip(id),
      press: (id) => this.#session.press(id),
      hide: (id) => this.#session.hide(id),
    });
    this.#stopWatching = watchCards({
      cards: tools.cards,
      known: (id) => this.#rows.has(id),
      follow: (cards) => this.#chips.follow(cards),
      strangers: tools.strangers,
    });
  }

  /** A newer reading of the same page. */
  update(page: ResultsPage): void {
    this.#rows = byId(page.rows);
    this.#session.update(page);
    this.#chips.redraw();
  }

  act(action: BarAction): void {
    if (action === 'pick') void this.#pick();
    else if (action === 'hide' || action === 'reload') this.#tools.act(action);
    else this.#session.act(action);
  }

  settle(): void {
    this.#session.settle();
  }

  /** Alt+S saves one home; here it asks which. */
  save(): void {
    void this.#pick();
  }

  async #pick(): Promise<void> {
    const { overlay, loadPicker } = this.#tools;
    const open = await loadPicker();
    if (open === null)
      return this.#dock.show(this.#tools.failed('open', { kind: 'extension-reloaded' }));
    // The page may have gone on meanwhile, or the button have been pressed twice.
    if (this.#state === null || this.#stopped || this.#picker !== null) return;
    this.#picker = open(overlay, this.#state, {
      save: (ids) => this.#session.saveRows(ids),
      closed: () => {
        this.#picker = null;
        this.#dock.focus();
      },
    });
  }

  /** Saves one row, or gives the lead it is already. */
  saveRow(id: string): LeadOnPage | null {
    const lead = this.#state?.leads.get(id) ?? null;
    if (lead === null) this.#session.saveRows([id]);
    return lead;
  }

  /** Opens the lead of a row. */
  open(id: string): void {
    this.#session.press(id);
  }

  refresh(): void {
    this.#session.refresh();
  }

  stop(): void {
    this.#stopped = true;
    this.#session.stop();
    this.#stopWatching();
    this.#chips.stop();
    this.#picker?.close();
    this.#dock.frame.remove();
  }

  #show(state: ResultsState): void {
    this.#state = state;
    const view = dockView({ rows: standings(state), step: state.step }, this.#tools.failed);
    this.#dock.show(view);
    this.#chips.redraw();
  }

  #chip(id: string): ChipView | null {
    const row = this.#rows.get(id);
    if (row === undefined || this.#state === null) return null;
    return chipView(row, rowState(this.#state, id), this.#tools.now());
  }
}

const byId = (rows: readonly Listing[]): ReadonlyMap<string, Listing> =>
  new Map(rows.map((row) => [rowId(row), row]));
