import { Chip } from './chip.ts';
import type { CardElement } from '../sites/site.ts';
import { badgeDepth, chipSpot, cornerVisible, type ChipSpot } from './chip-place.ts';
import type { ChipView } from './chip-view.ts';
import { el } from './dom.ts';
import type { Overlay } from './overlay.ts';

export interface ChipHandlers {
  /** What a card's chip shows; null for a card the reading does not know. */
  view: (listingId: string) => ChipView | null;
  press: (listingId: string) => void;
  hide: (listingId: string) => void;
}

/** How soon a chip that came under a header or a dialog of the page is taken out of sight, and back. */
const LOOK_EVERY_MS = 100;

/**
 * Chips on the cards in view. They float above the page in our own layer instead of inside the
 * cards: nothing of the page is touched, so nothing shifts and a page that renders its cards anew
 * loses nothing. They scroll with the document by themselves; only in a part of the page that scrolls
 * for itself they are moved with each frame. What lies over them is looked for between frames, when
 * the page is laid out and the answer costs it nothing.
 */
export class ChipLayer {
  readonly #overlay: Overlay;
  readonly #handlers: ChipHandlers;
  readonly #layer = el('div', { class: 'chips' });
  readonly #inView = new Set<Element>();
  readonly #covered = new Set<Element>();
  /** Kept for as long as the page has the card, so that scrolling back draws nothing. */
  readonly #chips = new Map<Element, Chip>();
  readonly #depths = new WeakMap<Element, number>();
  readonly #stopping = new AbortController();
  readonly #visibility = new IntersectionObserver((entries) => this.#seen(entries));
  readonly #shifts = new PerformanceObserver(() => this.#look());
  #ids: ReadonlyMap<Element, string> = new Map();
  /** Whether chips in view may show what is no longer so. */
  #isStale = false;
  /** The part of the page that scrolled last, other than the whole. */
  #scroller: Element | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(overlay: Overlay, handlers: ChipHandlers) {
    this.#overlay = overlay;
    this.#handlers = handlers;
    overlay.layer.append(this.#layer);
    this.#shifts.observe({ type: 'layout-shift' });
    const options = { capture: true, passive: true, signal: this.#stopping.signal };
    addEventListener('scroll', ({ target }) => this.#scrolled(target), options);
    // A press may open or close a dialog.
    for (const type of ['resize', 'click', 'keyup'])
      addEventListener(type, () => this.#lookSoon(), options);
  }

  /** The cards the page has now. */
  follow(cards: readonly CardElement[]): void {
    const next = new Map(cards.map(({ element, listingId }) => [element, listingId]));
    for (const card of this.#ids.keys())
      if (!next.has(card)) {
        this.#visibility.unobserve(card);
        this.#leave(card);
        this.#chips.delete(card);
      }
    for (const card of next.keys()) if (!this.#ids.has(card)) this.#visibility.observe(card);
    this.#ids = next;
    this.redraw();
  }

  /** Places and draws the chips in view anew. */
  redraw(): void {
    this.#isStale = true;
    this.#lookSoon(0);
  }

  stop(): void {
    this.#stopping.abort();
    this.#visibility.disconnect();
    this.#shifts.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#layer.remove();
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) this.#enter(target);
      else this.#leave(target);
    this.#drawAll();
  }

  #enter(card: Element): void {
    this.#inView.add(card);
    this.#findCover(card);
  }

  #leave(card: Element): void {
    this.#inView.delete(card);
    this.#chips.get(card)?.element.remove();
  }

  #scrolled(target: EventTarget | null): void {
    this.#lookSoon();
    if (!(target instanceof Element) || this.#frame !== 0) return;
    this.#scroller = target;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const [card, spot] of this.#measure()) this.#chips.get(card)?.place(spot);
    });
  }

  #lookSoon(pause = LOOK_EVERY_MS): void {
    this.#timer ??= setTimeout(() => this.#look(), pause);
  }

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const card of this.#inView) this.#findCover(card);
    this.#drawAll();
  }

  #findCover(card: Element): void {
    if (cornerVisible(card, this.#overlay.host)) this.#covered.delete(card);
    else this.#covered.add(card);
  }

  /** First measures all, then writes all, so that the page is laid out once. */
  #drawAll(): void {
    for (const [card, spot] of this.#measure()) this.#put(card, spot);
    this.#isStale = false;
  }

  #measure(): [Element, ChipSpot | null][] {
    const origin = this.#layer.getBoundingClientRect();
    const viewport = { left: 0, top: 0, width: innerWidth, height: innerHeight };
    const part = this.#scroller?.getBoundingClientRect() ?? viewport;
    return [...this.#inView].map((card) => {
      if (this.#covered.has(card)) return [card, null];
      const box = card.getBoundingClientRect();
      const view = this.#scroller?.contains(card) ? part : viewport;
      const corner = chipSpot(box, origin, view);
      return [card, corner && { ...corner, y: corner.y + this.#depth(card, box) }];
    });
  }

  /** Asked once per card, before it has its chip: badges stay. */
  #depth(card: Element, box: DOMRect): number {
    const depth = this.#depths.get(card) ?? badgeDepth(card, box);
    this.#depths.set(card, depth);
    return depth;
  }

  #put(card: Element, spot: ChipSpot | null): void {
    const chip = this.#chips.get(card) ?? this.#add(card);
    chip.place(spot);
    if (chip.element.isConnected && !this.#isStale) return;
    const view = this.#handlers.view(this.#idOf(card));
    if (view === null) return chip.element.remove();
    chip.draw(view, this.#overlay.focused());
    if (!chip.element.isConnected) this.#attach(card, chip);
  }

  #add(card: Element): Chip {
    const chip = new Chip({
      press: () => this.#handlers.press(this.#idOf(card)),
      hide: () => this.#handlers.hide(this.#idOf(card)),
    });
    this.#chips.set(card, chip);
    return chip;
  }

  /** Of now: a page may show another home in the same element. */
  #idOf(card: Element): string {
    return this.#ids.get(card) ?? '';
  }

  /** In the order of the page, which is that of the Tab key. */
  #attach(card: Element, { element }: Chip): void {
    const cards = [...this.#ids.keys()];
    const later = cards
      .slice(cards.indexOf(card) + 1)
      .map((each) => this.#chips.get(each)?.element);
    this.#layer.insertBefore(element, later.find((each) => each?.isConnected) ?? null);
  }
}
