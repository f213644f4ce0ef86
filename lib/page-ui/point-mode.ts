import type { Result } from '../shared/result.ts';
import { el } from './dom.ts';
import type { Overlay } from './overlay.ts';
import { placesOf } from './point-places.ts';

export interface Pointing {
  /** What is pointed at: "baths". */
  what: string;
  /** The value at an element as it will be shown, or why there is none. */
  read: (element: Element) => Result<string, string>;
  /** An element with a value was chosen. */
  took: (element: Element) => void;
  /** Pointing is over, chosen or not. */
  left: () => void;
}

const PRESSES =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend'.split(
    ' ',
  );

/**
 * Lets the user choose an element of the page, by mouse or by keys. A sheet of glass lies over the page
 * meanwhile, and presses are caught before they reach the document, so that nothing of the page is pressed.
 */
export class PointMode {
  readonly #overlay: Overlay;
  readonly #pointing: Pointing;
  readonly #over = new AbortController();
  readonly #help: HTMLElement;
  readonly #glass: HTMLElement;
  readonly #tip = el('span');
  readonly #aim = el('div', { class: 'aim', hidden: '' }, this.#tip);
  #aimed: Element | null = null;
  /** What the arrow keys go through; looked for when the first is pressed. */
  #places: readonly Element[] | null = null;

  constructor(overlay: Overlay, pointing: Pointing) {
    this.#overlay = overlay;
    this.#pointing = pointing;
    const title = `Point at the ${pointing.what}`;
    this.#help = el('span', {}, title);
    const keys = el('small', {}, 'Or ↓ for the next place, Enter takes it. Esc leaves');
    const words = el('span', { class: 'tx' }, this.#help, keys);
    this.#glass = el(
      'div',
      { class: 'glass', role: 'application', tabindex: '-1', 'aria-label': title },
      el('div', { class: 'pill plain' }, words),
    );
    overlay.layer.append(this.#glass, this.#aim);
    this.#listen();
    this.#glass.focus();
    overlay.announce(`${title}. Arrow down goes to the next place with a value.`, false);
  }

  /** Ends it, with nothing chosen. */
  leave(): void {
    this.#over.abort();
    this.#glass.remove();
    this.#aim.remove();
    this.#pointing.left();
  }

  #listen(): void {
    const options = { capture: true, signal: this.#over.signal, passive: false };
    const move = (event: MouseEvent) => this.#aimAt(this.#under(event));
    for (const type of PRESSES)
      window.addEventListener(type, (event) => this.#press(event), options);
    window.addEventListener('keydown', (event) => this.#key(event), options);
    window.addEventListener('scroll', () => this.#aimAt(this.#aimed), options);
    this.#glass.addEventListener('pointermove', move, options);
    this.#glass.addEventListener('wheel', (event) => this.#wheel(event), options);
  }

  #press(event: Event): void {
    if (!event.isTrusted) return;
    swallow(event);
    if (event.type !== 'click' || !(event instanceof MouseEvent)) return;
    this.#aimAt(this.#under(event));
    this.#take();
  }

  #key(event: KeyboardEvent): void {
    const act = {
      Escape: () => this.leave(),
      Enter: () => this.#take(),
      ' ': () => this.#take(),
      ArrowDown: () => this.#step(1),
      ArrowUp: () => this.#step(-1),
      Tab: () => this.#step(event.shiftKey ? -1 : 1),
    }[event.key];
    if (act === undefined || !event.isTrusted) return;
    swallow(event);
    act();
  }

  /** The glass is in no list that scrolls by itself, so such a list is scrolled by hand. */
  #wheel(event: WheelEvent): void {
    const list = scrollerAround(this.#under(event));
    if (list === null) return;
    event.preventDefault();
    list.scrollTop += event.deltaY;
  }

  #under({ clientX, clientY }: MouseEvent): Element | null {
    const all = document.elementsFromPoint(clientX, clientY);
    return all.find((element) => element !== this.#overlay.host) ?? null;
  }

  #aimAt(element: Element | null): void {
    this.#aimed = element;
    this.#aim.hidden = element === null;
    if (element === null) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    for (const [name, px] of Object.entries({ left, top, width, height }))
      this.#aim.style.setProperty(name, `${px}px`);
    const value = this.#pointing.read(element);
    this.#aim.classList.toggle('none', !value.ok);
    this.#tip.textContent = value.ok ? value.value : value.failure;
  }

  #take(): void {
    if (this.#aimed === null) return;
    const value = this.#pointing.read(this.#aimed);
    if (value.ok) {
      this.#pointing.took(this.#aimed);
      return this.leave();
    }
    this.#help.textContent = value.failure;
    this.#overlay.announce(value.failure, true);
  }

  #step(by: 1 | -1): void {
    this.#places ??= placesOf(document, (element) => this.#pointing.read(element).ok);
    const places = this.#places;
    const now = this.#aimed === null ? -1 : places.indexOf(this.#aimed);
    const next = now < 0 && by < 0 ? places.length - 1 : (now + by + places.length) % places.length;
    const place = places[next];
    if (place === undefined) {
      this.#help.textContent = `No place on this page reads as ${this.#pointing.what}`;
      return this.#overlay.announce(this.#help.textContent, false);
    }
    place.scrollIntoView({ block: 'center' });
    this.#aimAt(place);
    this.#overlay.announce(`${this.#tip.textContent}, ${next + 1} of ${places.length}`, false);
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The nearest element around that scrolls by itself; null where the page does. */
function scrollerAround(element: Element | null): Element | null {
  let box = element;
  while (box !== null && box !== document.body && box !== document.documentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowY);
    if (scrolls && box.scrollHeight > box.clientHeight) return box;
    box = box.parentElement;
  }
  return null;
}
