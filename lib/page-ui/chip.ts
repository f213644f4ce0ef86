import { drawChip } from './chip-draw.ts';
import type { ChipSpot } from './chip-place.ts';
import type { ChipView } from './chip-view.ts';
import { el } from './dom.ts';

export interface ChipPresses {
  press: () => void;
  hide: () => void;
}

/** The chip of one card. Writes only what changed, so that one that stays as it is costs the page nothing. */
export class Chip {
  readonly element = el('div', { class: 'chip' });
  readonly #presses: ChipPresses;
  #spot: ChipSpot | null = null;
  #drawn = '';

  constructor(presses: ChipPresses) {
    this.#presses = presses;
  }

  /** Puts it there; null takes it out of sight. */
  place(spot: ChipSpot | null): void {
    const { element } = this;
    if (element.hidden !== (spot === null)) element.hidden = spot === null;
    const old = this.#spot;
    if (spot === null || (old?.x === spot.x && old.y === spot.y && old.width === spot.width))
      return;
    this.#spot = spot;
    element.style.transform = `translate(${spot.x}px,${spot.y}px)`;
    element.style.maxWidth = `${spot.width}px`;
  }

  /** Shows this. A focus within stays within. */
  draw(view: ChipView, focused: Element | null): void {
    const drawn = JSON.stringify(view);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const { element } = this;
    const hadFocus = element.contains(focused);
    const { press, hide } = this.#presses;
    element.replaceChildren(...drawChip(view, press, hide));
    if (hadFocus) element.querySelector('button')?.focus();
  }
}
