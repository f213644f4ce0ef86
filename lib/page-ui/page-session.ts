import { listingKey } from '../domain/lead.ts';
import type { NoneReason, Reading } from '../domain/listing.ts';
import type { PointedField } from '../domain/pointed-field.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { CardElement, Site } from '../sites/site.ts';
import type { BarAction, BarView } from './bar-view.ts';
import { createBar, type Bar } from './bar.ts';
import { failedBar } from './failed-bar.ts';
import type { FixTools } from './fixes.ts';
import { LateUi } from './late-ui.ts';
import type { ListingPage } from './listing-session.ts';
import type { ListingUi, OpenListingUi } from './listing-ui.ts';
import type { MenuItem } from './menu.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { Notice } from './notice.ts';
import { alreadySavedView, nothingToSaveView, notHereView } from './notice-views.ts';
import type { OpenPicker } from './picker.ts';
import { createPill } from './pill.ts';
import { markView, NONE_WORDS } from './pill-view.ts';
import { pointedHome, type Pointed } from './pointed-home.ts';
import type { ResultsPage } from './results-session.ts';
import type { DockHandlers, OpenResultsUi, ResultsUi } from './results-ui.ts';
import { isAtRest, type Session, type SessionTools } from './session.ts';
import { TabBadge } from './tab-badge.ts';
import { SiteChoices } from './site-choices.ts';

export interface PageTools extends SessionTools {
  site: Pick<Site, 'id' | 'name' | 'cardElements'>;
  settings: PageSettings;
  /** Whether the page's address is one of a listing or of a list of them. */
  expectsListing: () => boolean;
  /** Reads the page again; the reading comes back through `hear`. */
  again: () => void;
  /** The user pointed at a value, and its place is kept: from now on the site is read with it. */
  taught: (pointed: PointedField) => void;
  /** Loads what shows one home; null when LeadFlow was updated meanwhile, here as below. */
  loadListingUi: () => Promise<OpenListingUi | null>;
  /** Loads what shows a list of homes. */
  loadResultsUi: () => Promise<OpenResultsUi | null>;
  loadFixTools: () => Promise<Pick<FixTools, 'openSheet'> | null>;
  loadPicker: () => Promise<OpenPicker | null>;
}

/** Decides what LeadFlow shows on a page. A pill never outlives its listing. */
export class PageSession {
  readonly #tools: PageTools;
  readonly #notice: Notice;
  readonly #choices: SiteChoices;
  readonly #badge: TabBadge;
  #reading: Reading | null = null;
  /** Whether the reading may be taken for the page's word; what is shown early is not. */
  #atRest = false;
  #key = '';
  /** What is shown of the page: one of the two, or nothing. */
  #listing: LateUi<ListingPage, ListingUi> | null = null;
  #results: LateUi<ResultsPage, ResultsUi> | null = null;
  #ui: { overlay: Overlay; pill: Bar } | null = null;

  constructor(tools: PageTools) {
    this.#tools = tools;
    this.#notice = new Notice({
      show: (view) => this.#show().pill.show(view),
      over: () => this.#return(),
    });
    this.#badge = new TabBadge(tools.ask);
    this.#choices = new SiteChoices(tools, {
      notice: this.#notice,
      switchedOff: () => this.#leave(),
    });
  }

  /** The page reads like this now; `settled` when it is not expected to change by itself any more. */
  hear(reading: Reading, settled: boolean): void {
    this.#reading = reading;
    this.#atRest = isAtRest(settled, reading.warnings);
    if (this.#choices.siteOn) this.#present(reading, settled);
  }

  /** Saves the listing shown, or asks which home of a results page to save. */
  save(): void {
    if (this.#reading === null) return;
    this.#present(this.#reading, true);
    this.#show().overlay.setHidden(false);
    if (this.#reading.kind === 'none') this.#sayBriefly(nothingToSaveView(this.#reading.reason));
    this.#shown?.save();
  }

  /** Saves the home the user pointed at with the context menu, and nothing in its place. */
  savePointed(pointed: Pointed): void {
    if (this.#reading === null) return;
    const cards = cardsOf(this.#tools.site);
    const home = pointedHome(pointed, this.#reading, cards, location.href);
    if (home.kind === 'page') return this.save();
    this.#present(this.#reading, true);
    this.#show().overlay.setHidden(false);
    if (home.kind === 'elsewhere')
      this.#sayBriefly(notHereView(), () => window.open(home.link, '_blank', 'noopener'));
    else this.#results?.when((results) => this.#saveRow(results, home.id));
  }

  /** The page is looked at again after a while. */
  refresh(): void {
    this.#ui?.overlay.refresh();
    this.#badge.forget();
    this.#shown?.refresh();
    // A check of the site may have been answered meanwhile without another page load.
    if (this.#choices.siteOn && this.#reading?.kind === 'none') this.#tools.again();
  }

  get #shown(): Session | null {
    return this.#listing ?? this.#results;
  }

  /** What the page holds now; null before it was read. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** Leaves the page: nothing of LeadFlow is in it any more. */
  stop(): void {
    this.#leave();
    this.#ui?.overlay.remove();
    this.#ui = null;
    this.#reading = null;
  }

  #present(reading: Reading, settled: boolean): void {
    const key = keyOf(reading);
    if (key !== this.#key) this.#leave();
    this.#key = key;
    if (!settled && (reading.kind === 'none' || isInBetween(reading))) return;
    if (reading.kind === 'none') {
      if (!this.#notice.speaking) this.#mark(reading.reason);
    } else if (reading.kind === 'listing') {
      const page = { reading, settled, atRest: this.#atRest };
      if (this.#listing === null) this.#listing = this.#follow(page);
      else this.#listing.update(page);
    } else {
      const page = { rows: reading.listings, atRest: this.#atRest };
      if (this.#results === null) this.#results = this.#followRows(page);
      else this.#results.update(page);
    }
    this.#ui?.overlay.refresh();
  }

  /** On an address that promised a listing, says that there is none; elsewhere nothing is to be said. */
  #mark(reason: NoneReason): void {
    if (this.#tools.expectsListing()) this.#show().pill.show(markView(reason));
    else this.#ui?.pill.show(null);
  }

  #follow(first: ListingPage): LateUi<ListingPage, ListingUi> {
    const { site, loadListingUi } = this.#tools;
    return new LateUi(first, async () => {
      const open = await loadListingUi();
      return (
        open &&
        ((page) =>
          open(page, {
            ...this.#tools,
            ...this.#show(),
            siteId: site.id,
            cards: () => cardsOf(site),
            show: (view, lead) => {
              this.#badge.show(lead);
              if (!this.#notice.speaking) this.#show().pill.show(view);
            },
          }))
      );
    });
  }

  async #report(): Promise<void> {
    const answer = await this.#tools.ask('report.open', null);
    if (!answer.ok) this.#show().pill.show(failedBar('open', answer.failure));
  }

  #followRows(first: ResultsPage): LateUi<ResultsPage, ResultsUi> {
    const { site, again, loadResultsUi } = this.#tools;
    return new LateUi(first, async () => {
      const open = await loadResultsUi();
      return (
        open &&
        ((page) =>
          open(page, {
            ...this.#tools,
            overlay: this.#show().overlay,
            createDock: (handlers) => this.#createDock(handlers),
            act: (action) => this.#act(action),
            cards: () => cardsOf(site),
            failed: failedBar,
            strangers: again,
          }))
      );
    });
  }

  #createDock(handlers: DockHandlers): Bar {
    const menuItems = () => this.#menuItems();
    return createBar(this.#show().overlay, 'dock', { ...handlers, menuItems });
  }

  #saveRow(results: ResultsUi, id: string): void {
    const lead = results.saveRow(id);
    if (lead !== null) this.#sayBriefly(alreadySavedView(lead), () => results.open(id));
  }

  #sayBriefly(view: BarView, press = () => {}): void {
    this.#notice.say(view, () => {
      press();
      this.#notice.settle();
    });
  }

  /** Takes away what is shown. */
  #leave(): void {
    this.#key = '';
    this.#shown?.stop();
    this.#listing = null;
    this.#results = null;
    this.#badge.show(null);
    this.#notice.silence();
    this.#ui?.pill.show(null);
    // Screen readers can also walk to what was last announced.
    this.#ui?.overlay.announce('', false);
    this.#ui?.overlay.setHidden(false);
  }

  /** Back to what the page holds, after something else was said in the pill. */
  #return(): void {
    this.#ui?.pill.show(null);
    if (this.#reading !== null && this.#choices.siteOn) this.#present(this.#reading, true);
  }

  #act(action: BarAction): void {
    if (action === 'reload') location.reload();
    else if (action === 'hide') this.#show().overlay.setHidden(true);
    else if (this.#notice.speaking) this.#notice.act();
    else this.#shown?.act(action);
  }

  #settle(): void {
    if (this.#notice.speaking) this.#notice.settle();
    else this.#shown?.settle();
  }

  #menuItems(): MenuItem[] {
    const why = this.#reading?.kind === 'none' ? NONE_WORDS[this.#reading.reason] : null;
    return [
      ...(why === null ? [] : [{ label: why, press: null }]),
      { label: 'Report this page', press: () => void this.#report() },
      { label: 'Hide on this page', press: () => this.#act('hide') },
      { label: `Off on ${this.#tools.site.name}`, press: () => this.#choices.switchSite(false) },
    ];
  }

  #show(): { overlay: Overlay; pill: Bar } {
    if (this.#ui !== null) return this.#ui;
    const overlay = createOverlay();
    const pill = createPill(overlay, this.#tools.settings.corner, {
      act: (action) => this.#act(action),
      settle: () => this.#settle(),
      moved: (corner) => this.#choices.moveTo(corner),
      menuItems: () => this.#menuItems(),
      saveShortcut: this.#tools.settings.saveShortcut,
    });
    this.#ui = { overlay, pill };
    return this.#ui;
  }
}

/** What makes two readings the same thing to show. */
function keyOf(reading: Reading): string {
  if (reading.kind !== 'listing') return reading.kind;
  const { site, listingId, url } = reading.listing;
  return listingKey(site, listingId) ?? url;
}

/**
 * Whether the page moved on to a listing its state does not hold yet: what stands on the screen may
 * still be the listing before.
 */
const isInBetween = ({ kind, warnings }: Reading): boolean =>
  kind === 'listing' && warnings.some(({ code }) => code === 'stale-state');

function cardsOf(site: Pick<Site, 'cardElements'>): CardElement[] {
  try {
    return site.cardElements(document);
  } catch {
    // Markup the reader never saw costs the chips, not the page: the dock still works.
    return [];
  }
}
