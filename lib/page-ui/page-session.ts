import { listingKey } from '../domain/lead.ts';
import type { Listing, Reading } from '../domain/listing.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { CardElement, Site } from '../sites/site.ts';
import type { BarAction } from './bar-view.ts';
import type { Bar } from './bar.ts';
import { ListingSession } from './listing-session.ts';
import type { MenuItem } from './menu.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { createPill } from './pill.ts';
import { markView, NONE_WORDS, pillView } from './pill-view.ts';
import { ResultsUi } from './results-ui.ts';
import type { SessionTools } from './session.ts';
import { SiteChoices } from './site-choices.ts';

export interface PageTools extends SessionTools {
  site: Pick<Site, 'id' | 'name' | 'cardElements'>;
  settings: PageSettings;
  /** Reads the page again; the reading comes back through `hear`. */
  again: () => void;
}

/** Decides what LeadFlow shows on a page. A pill never outlives its listing. */
export class PageSession {
  readonly #tools: PageTools;
  readonly #choices: SiteChoices;
  #reading: Reading | null = null;
  #key = '';
  #shown: ListingSession | ResultsUi | null = null;
  #ui: { overlay: Overlay; pill: Bar } | null = null;

  constructor(tools: PageTools) {
    this.#tools = tools;
    this.#choices = new SiteChoices(tools, {
      say: (view) => this.#show().pill.show(view),
      switchedOff: () => this.#leave(),
      done: () => this.#return(),
    });
  }

  /** The page reads like this now; `settled` when it is not expected to change by itself any more. */
  hear(reading: Reading, settled: boolean): void {
    this.#reading = reading;
    if (this.#choices.siteOn) this.#present(reading, settled);
  }

  /** Saves the listing shown, or asks which home of a results page to save. */
  save(): void {
    if (this.#reading === null) return;
    this.#present(this.#reading, true);
    this.#show().overlay.setHidden(false);
    this.#shown?.save();
  }

  /** The page is looked at again after a while. */
  refresh(): void {
    this.#ui?.overlay.refresh();
    this.#shown?.refresh();
    // A check of the site may have been answered meanwhile without another page load.
    if (this.#choices.siteOn && this.#reading?.kind === 'none') this.#tools.again();
  }

  /** The listing shown now. */
  current(): Listing | null {
    return this.#reading?.kind === 'listing' ? this.#reading.listing : null;
  }

  #present(reading: Reading, settled: boolean): void {
    const key = keyOf(reading);
    if (key !== this.#key) this.#leave();
    this.#key = key;
    if (!settled && (reading.kind === 'none' || isInBetween(reading))) return;
    if (reading.kind === 'none') {
      this.#show().pill.show(markView(reading.reason));
    } else if (reading.kind === 'listing') {
      if (this.#shown instanceof ListingSession) this.#shown.update(reading, settled);
      else this.#shown = this.#follow(reading, settled);
    } else if (this.#shown instanceof ResultsUi) this.#shown.update(reading.listings);
    else this.#shown = this.#followRows(reading.listings);
    this.#ui?.overlay.refresh();
  }

  #follow(reading: Extract<Reading, { kind: 'listing' }>, settled: boolean): ListingSession {
    const { now, ask } = this.#tools;
    const { pill } = this.#show();
    return new ListingSession(
      reading,
      settled,
      (state) => {
        if (!this.#choices.speaking) pill.show(pillView(state, now()));
      },
      ask,
    );
  }

  #followRows(rows: readonly Listing[]): ResultsUi {
    return new ResultsUi(rows, {
      ...this.#tools,
      overlay: this.#show().overlay,
      menuItems: () => this.#menuItems(),
      act: (action) => this.#act(action),
      cards: () => cardsOf(this.#tools.site),
      strangers: this.#tools.again,
    });
  }

  /** Takes away what is shown. */
  #leave(): void {
    this.#key = '';
    this.#shown?.stop();
    this.#shown = null;
    this.#choices.silence();
    this.#ui?.pill.show(null);
    this.#ui?.overlay.setHidden(false);
  }

  /** Back to what the page holds, after something else was said in the pill. */
  #return(): void {
    this.#ui?.pill.show(null);
    if (this.#reading !== null) this.hear(this.#reading, true);
  }

  #act(action: BarAction): void {
    if (action === 'reload') location.reload();
    else if (action === 'hide') this.#show().overlay.setHidden(true);
    else if (this.#choices.speaking) this.#choices.act(action);
    else this.#shown?.act(action);
  }

  #settle(): void {
    if (this.#choices.speaking) this.#choices.settle();
    else this.#shown?.settle();
  }

  #menuItems(): MenuItem[] {
    const why = this.#reading?.kind === 'none' ? NONE_WORDS[this.#reading.reason] : null;
    return [
      ...(why === null ? [] : [{ label: why, press: null }]),
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
