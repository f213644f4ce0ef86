import { isPointable, type PointedField } from '../domain/pointed-field.ts';
import type { LeadOnPage } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import { ok, type Result } from '../shared/result.ts';
import { readingHealth } from '../sites/health.ts';
import type { CardElement } from '../sites/site.ts';
import type { BarAction, BarView } from './bar-view.ts';
import type { Bar } from './bar.ts';
import { failedBar } from './failed-bar.ts';
import type { Fix, FixTools } from './fixes.ts';
import type { PageUi } from './late-ui.ts';
import { ListingSession, type ListingPage } from './listing-session.ts';
import type { Overlay } from './overlay.ts';
import { pillView } from './pill-view.ts';
import type { SessionTools } from './session.ts';

export interface ListingUiTools extends SessionTools {
  /** What pointed fields are kept under. */
  siteId: string;
  overlay: Overlay;
  pill: Pick<Bar, 'frame' | 'focus'>;
  /** Shows the pill like this, and elsewhere the lead that the listing is. */
  show: (view: BarView, lead: LeadOnPage | null) => void;
  cards: () => CardElement[];
  /** The user pointed at a value, and its place is kept: from now on the site is read with it. */
  taught: (pointed: PointedField) => void;
  /** Null when LeadFlow was updated meanwhile. */
  loadFixTools: () => Promise<Pick<FixTools, 'openSheet'> | null>;
}

/** Opens the UI of a listing's page; it comes in a script of its own. */
export type OpenListingUi = (...parts: ConstructorParameters<typeof ListingUi>) => ListingUi;

/** The pill of one listing, and the sheet for what the listing lacks. */
export class ListingUi implements PageUi<ListingPage> {
  readonly #tools: ListingUiTools;
  readonly #session: ListingSession;
  #lead: LeadOnPage | null = null;
  #stopped = false;
  #fixSheet: ReturnType<FixTools['openSheet']> | null = null;

  constructor(page: ListingPage, tools: ListingUiTools) {
    this.#tools = tools;
    this.#session = new ListingSession(
      page,
      (state) => {
        this.#lead = state.lead;
        tools.show(pillView(state, tools.now()), state.lead);
      },
      { ask: tools.ask, remember: (fix) => this.#remember(fix) },
    );
  }

  update(page: ListingPage): void {
    this.#session.update(page);
  }

  act(action: BarAction): void {
    if (action === 'fix') void this.#fix();
    else this.#session.act(action);
  }

  settle(): void {
    this.#session.settle();
  }

  save(): void {
    this.#session.save();
  }

  refresh(): void {
    this.#session.refresh();
  }

  stop(): void {
    this.#stopped = true;
    this.#fixSheet?.close();
    this.#session.stop();
  }

  async #fix(): Promise<void> {
    const { overlay, pill, cards, loadFixTools, show } = this.#tools;
    const tools = await loadFixTools();
    // The page may have gone on meanwhile, or the button have been pressed twice.
    if (this.#stopped || this.#fixSheet !== null) return;
    if (tools === null) return show(failedBar('open', { kind: 'extension-reloaded' }), this.#lead);
    const { reading } = this.#session;
    const input = {
      listing: reading.listing,
      fields: readingHealth(reading).missing.filter(isPointable),
      cards: cards(),
      place: pill.frame.className,
    };
    this.#fixSheet = tools.openSheet(overlay, input, {
      save: (fixes) => this.#session.saveWith(fixes),
      closed: () => {
        this.#fixSheet = null;
        pill.focus();
      },
    });
  }

  async #remember(fix: Fix): Promise<Result<null, Failure>> {
    const { ask, siteId, now, taught } = this.#tools;
    if (fix.by === 'typing' || fix.place === null) return ok(null);
    const pointed = { site: siteId, field: fix.field, ...fix.place, at: now() };
    const answer = await ask('pointed.keep', pointed);
    if (answer.ok) taught(pointed);
    return answer;
  }
}
