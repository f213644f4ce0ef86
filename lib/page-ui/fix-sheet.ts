import { fail, ok } from '../shared/result.ts';
import { lastingPlace } from '../sites/lasting-place.ts';
import { readElement } from '../sites/pointed-fields.ts';
import { button, el, icon } from './dom.ts';
import { fixText, UNREADABLE_WORDS } from './fix-words.ts';
import { FixRow } from './fix-row.ts';
import css from './fix-sheet.css?inline';
import type { Fix, FixHandlers, FixInput } from './fixes.ts';
import * as icons from './icons.ts';
import type { Overlay } from './overlay.ts';
import { PointMode } from './point-mode.ts';
import sheetCss from './sheet.css?inline';
import { fieldWord } from './words.ts';

/** A sheet in the place of the pill: the fields the page's reader missed, to be typed or pointed at. */
export class FixSheet {
  readonly #overlay: Overlay;
  readonly #input: FixInput;
  readonly #handlers: FixHandlers;
  readonly #rows: readonly FixRow[];
  readonly #frame: HTMLElement;
  #pointMode: PointMode | null = null;

  constructor(overlay: Overlay, input: FixInput, handlers: FixHandlers) {
    this.#overlay = overlay;
    this.#input = input;
    this.#handlers = handlers;
    this.#rows = input.fields.map(
      (field) => new FixRow(field, input.listing, (row) => this.#point(row)),
    );
    this.#frame = el('div', { class: input.place }, this.#build());
    this.#frame.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Escape') this.close();
      if (key === 'Enter' && target instanceof HTMLInputElement) this.#save();
    });
    overlay.layer.dataset['fixing'] = '';
    for (const text of [sheetCss, css]) overlay.dress(text);
    overlay.layer.append(this.#frame);
    this.#rows[0]?.focus();
  }

  /** Takes the sheet away, and the pointing should it be under way. */
  close(): void {
    this.#pointMode?.leave();
    this.#frame.remove();
    delete this.#overlay.layer.dataset['fixing'];
    this.#handlers.closed();
  }

  #build(): HTMLElement {
    const count = this.#rows.length;
    const title = `${count} ${count === 1 ? 'field' : 'fields'} not found`;
    const close = button(
      { class: 'x', 'aria-label': 'Close' },
      () => this.close(),
      icon(icons.close),
    );
    return el(
      'div',
      { class: 'sheet fix', role: 'dialog', 'aria-label': title },
      el('div', { class: 's-head' }, icon(icons.alert), el('span', { class: 'tx' }, title), close),
      el(
        'div',
        { class: 'rows' },
        ...this.#rows.map(({ element }) => element),
        el('small', {}, 'Point at the value on the page and LeadFlow finds it there next time.'),
      ),
      el(
        'div',
        { class: 's-foot' },
        button({ class: 'bt pr' }, () => this.#save(), 'Save'),
        button({ class: 'bt' }, () => this.#done([]), 'Save without them'),
      ),
    );
  }

  #save(): void {
    const read = this.#rows.map((row) => row.read());
    const wrong = read.indexOf('wrong');
    if (wrong >= 0) return this.#rows[wrong]?.focus();
    this.#done(read.filter((fix) => fix !== 'wrong' && fix !== null));
  }

  #done(fixes: Fix[]): void {
    this.close();
    this.#handlers.save(fixes);
  }

  #point(row: FixRow): void {
    const { listing, cards } = this.#input;
    const { field } = row;
    const read = (element: Element) => readElement(field, element, listing, cards);
    this.#frame.hidden = true;
    this.#pointMode = new PointMode(this.#overlay, {
      what: fieldWord(field),
      read: (element) => {
        const value = read(element);
        return value.ok ? ok(fixText(value.value)) : fail(UNREADABLE_WORDS[value.failure]);
      },
      took: (element) => {
        const found = read(element);
        if (found.ok) row.pointed(found.value, lastingPlace(element, field));
      },
      left: () => {
        this.#pointMode = null;
        this.#frame.hidden = false;
        row.focus();
      },
    });
  }
}
