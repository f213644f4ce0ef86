import type { CardElement } from '../sites/site.ts';
import { badgeDepth, chipSpot, cornerVisible } from './chip-place.ts';
import type { ChipView } from './chip-view.ts';
import { drawChip } from './chip-draw.ts';
import { el } from './dom.ts';
import type { Overlay } from './overlay.ts';

export interface ChipHandlers {
  /** What a card's chip shows; null for a card the reading does not know. */
  view: (listingId: string) => ChipView | null;
  press: (listingId: string) => void;
  hide: (listingId: string) => void;
}

interface Chip {
  element: HTMLElement;
  drawn: string;
}

interface Spot {
  card: Element;
  at: { x: number; y: number; width: number } | null;
}

/**
 * Chips on the cards in view. They float above the page in our own layer instead of inside the
 * cards: nothing of the page is touched, so nothing shifts and a page that renders its cards anew
 * loses nothing. They scroll with the document; anything else that moves a card places them again.
 */
export class ChipLayer {
  readonly #overlay: Overlay;
  readonly #handlers: ChipHandlers;
  readonly #layer = el('div', { class: 'chips' });
  readonly #inView = new Set<Element>();
  readonly #chips = new Map<Element, Chip>();
  readonly #depths = new WeakMap<Element, number>();
  readonly #stopping = new AbortController();
  readonly #visibility = new IntersectionObserver((entries) => this.#seen(entries));
  readonly #shifts = new PerformanceObserver(() => this.redraw());
  #ids: ReadonlyMap<Element, string> = new Map();
  #frame = 0;

  constructor(overlay: Overlay, handlers: ChipHandlers) {
    this.#overlay = overlay;
    this.#handlers = handlers;
    overlay.layer.append(this.#layer);
    this.#shifts.observe({ type: 'layout-shift' });
    const options = { capture: true, passive: true, signal: this.#stopping.signal };
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.redraw(), options);
  }

  /** The cards the page has now. */
  follow(cards: readonly CardElement[]): void {
    const next = new Map(cards.map(({ element, listingId }) => [element, listingId]));
    for (const element of this.#ids.keys())
      if (!next.has(element)) {
        this.#visibility.unobserve(element);
        this.#inView.delete(element);
      }
    for (const element of next.keys())
      if (!this.#ids.has(element)) this.#visibility.observe(element);
    this.#ids = next;
    this.redraw();
  }

  /** Places and draws the chips in view with the next frame. */
  redraw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  stop(): void {
    this.#stopping.abort();
    this.#visibility.disconnect();
    this.#shifts.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#layer.remove();
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) this.#inView.add(target);
      else this.#inView.delete(target);
    this.redraw();
  }

  /** First measures all, then writes all, so that the page is laid out once. */
  #draw(): void {
    this.#frame = 0;
    const spots = this.#measure();
    for (const [card, chip] of this.#chips) if (!this.#inView.has(card)) this.#drop(card, chip);
    for (const spot of spots) this.#put(spot);
  }

  #measure(): Spot[] {
    const origin = this.#layer.getBoundingClientRect();
    const viewport = { width: innerWidth, height: innerHeight };
    return [...this.#inView].map((card) => {
      const box = card.getBoundingClientRect();
      const corner = chipSpot(box, origin, viewport);
      if (corner === null || !cornerVisible(card, box, this.#overlay.host))
        return { card, at: null };
      return { card, at: { ...corner, y: corner.y + this.#depth(card, box) } };
    });
  }

  /** Asked once per card: badges stay, and what lies under a point is slow to find out. */
  #depth(card: Element, box: DOMRect): number {
    const depth = this.#depths.get(card) ?? badgeDepth(card, box, this.#overlay.host);
    this.#depths.set(card, depth);
    return depth;
  }

  #put({ card, at }: Spot): void {
    const id = this.#ids.get(card);
    const view = id === undefined ? null : this.#handlers.view(id);
    const chip = this.#chips.get(card) ?? { element: el('div', { class: 'chip' }), drawn: '' };
    if (id === undefined || view === null) return this.#drop(card, chip);
    if (!this.#chips.has(card)) this.#layer.append(chip.element);
    this.#chips.set(card, chip);
    chip.element.hidden = at === null;
    if (at) {
      chip.element.style.transform = `translate(${at.x}px,${at.y}px)`;
      chip.element.style.maxWidth = `${at.width}px`;
    }
    const drawn = JSON.stringify(view);
    if (drawn === chip.drawn) return;
    chip.drawn = drawn;
    const hadFocus = chip.element.contains(this.#overlay.focused());
    const { press, hide } = this.#handlers;
    chip.element.replaceChildren(
      ...drawChip(
        view,
        () => press(id),
        () => hide(id),
      ),
    );
    if (hadFocus) chip.element.querySelector('button')?.focus();
  }

  #drop(card: Element, { element }: Chip): void {
    element.remove();
    this.#chips.delete(card);
  }
}
