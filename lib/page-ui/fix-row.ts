import type { FactValues } from '../domain/facts.ts';
import type { Listing } from '../domain/listing.ts';
import type { PointableField } from '../domain/pointed-field.ts';
import { readFieldText } from '../sites/field-text.ts';
import type { Place } from '../sites/lasting-place.ts';
import { button, el, icon } from './dom.ts';
import { EXAMPLES, fixText, UNREADABLE_WORDS } from './fix-words.ts';
import type { Fix } from './fixes.ts';
import * as icons from './icons.ts';
import { fieldWord } from './words.ts';

/** One field of the fix sheet: an input, and a button to point at the value instead. */
export class FixRow {
  readonly field: PointableField;
  readonly element: HTMLElement;
  readonly #listing: Listing;
  readonly #input: HTMLInputElement;
  readonly #note = el('small', { role: 'status' });
  /** What was pointed at; typing takes its place. */
  #pointed: Fix | null = null;

  constructor(field: PointableField, listing: Listing, point: (row: FixRow) => void) {
    this.field = field;
    this.#listing = listing;
    const word = fieldWord(field);
    this.#input = el('input', {
      class: 'in',
      placeholder: EXAMPLES[field],
      maxlength: '60',
      autocomplete: 'off',
      'aria-label': word,
    });
    this.#input.addEventListener('input', () => {
      this.#pointed = null;
      this.#say('', false);
    });
    const name = el(
      'span',
      { 'aria-hidden': 'true' },
      word.charAt(0).toUpperCase() + word.slice(1),
    );
    const pointing = button(
      { class: 'bt', 'aria-label': `Point at the ${word}` },
      () => point(this),
      icon(icons.point),
      'Point',
    );
    this.element = el('div', {}, name, this.#input, pointing, this.#note);
  }

  focus(): void {
    this.#input.focus();
  }

  /** Takes what the user pointed at, and where that is found again. */
  pointed(value: FactValues[PointableField], place: Place | null): void {
    this.#pointed = { by: 'pointing', field: this.field, value, place };
    this.#input.value = fixText(value);
    this.#say(place ? 'From the page' : 'From the page, this once: nothing marks the place', false);
  }

  /** The row's value: null while it is empty, 'wrong' (and said so) when it is no value of the field. */
  read(): Fix | 'wrong' | null {
    if (this.#pointed !== null) return this.#pointed;
    const text = this.#input.value.trim();
    if (text === '') return null;
    // Whether the home is offered is the page's word; the user's own stands above it.
    const status = this.#listing.status === 'for-rent' ? 'for-rent' : 'for-sale';
    const words = this.field === 'lot' ? 'acres' : '';
    const value = readFieldText(this.field, { text, words }, { ...this.#listing, status });
    if (value.ok) return { by: 'typing', field: this.field, value: value.value };
    this.#say(
      value.failure === 'no-value' ? 'Type a number' : UNREADABLE_WORDS[value.failure],
      true,
    );
    return 'wrong';
  }

  #say(words: string, isWrong: boolean): void {
    this.#note.textContent = words;
    this.#note.className = isWrong ? 'wrong' : '';
    this.#input.setAttribute('aria-invalid', String(isWrong));
  }
}
