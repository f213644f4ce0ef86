import { drawVerdict } from './chip-draw.ts';
import { button, el, icon } from './dom.ts';
import * as icons from './icons.ts';
import type { Overlay } from './overlay.ts';
import { rowFilter } from './picker-filter.ts';
import { handleSheetKeys } from './picker-keys.ts';
import css from './picker.css?inline';
import { allState, pickerRows, type PickerRow } from './picker-view.ts';
import { wantedIds, type ResultsState } from './results-state.ts';
import { isJudged } from './results-summary.ts';
import sheetCss from './sheet.css?inline';
import { stageGlyph } from './stage-glyph.ts';
import { homes } from './words.ts';

export interface PickerHandlers {
  save: (ids: string[]) => void;
  closed: () => void;
}

/** Opens the picker; it comes in a script of its own, loaded when first needed. */
export type OpenPicker = (...parts: ConstructorParameters<typeof Picker>) => Pick<Picker, 'close'>;

interface Line {
  row: PickerRow;
  element: HTMLElement;
  box: HTMLInputElement;
}

/**
 * A sheet to choose which homes of a results page to save. Starts with those that pass the buy box, or
 * without one with all that are no leads yet.
 */
export class Picker {
  readonly #handlers: PickerHandlers;
  readonly #wanted: readonly string[];
  readonly #picked: Set<string>;
  readonly #lines: readonly Line[];
  readonly #filter: HTMLInputElement;
  readonly #all = el('input', { type: 'checkbox' });
  readonly #none = el('p', {}, 'No home matches.');
  readonly #unseen = el('small');
  readonly #save = button({ class: 'bt pr' }, () => this.#done([...this.#picked]));
  readonly #passing: HTMLButtonElement;
  readonly #sheet: HTMLElement;
  #shown: readonly PickerRow[] = [];

  constructor(overlay: Overlay, state: ResultsState, handlers: PickerHandlers) {
    this.#handlers = handlers;
    this.#wanted = wantedIds(state);
    this.#picked = new Set(this.#wanted);
    const rows = pickerRows(state);
    this.#lines = rows.map((row) => this.#drawLine(row));
    const placeholder = `Filter ${homes(rows.length)}`;
    this.#filter = el('input', {
      class: 'in',
      placeholder,
      'aria-label': 'Filter homes',
      title: 'Such as: 3 bd, <300k, a city',
    });
    this.#passing = button({ class: 'bt', hidden: '' }, () => this.#done([...this.#wanted]));
    if (isJudged(rows)) this.#passing.textContent = `Save the ${this.#wanted.length} that pass`;
    this.#sheet = this.#build();
    this.#filter.addEventListener('input', () => this.#sift());
    this.#all.addEventListener('change', () => this.#pickShown());
    handleSheetKeys(this.#sheet, this.#filter, overlay.focused, () => this.close());
    this.#sift();
    for (const text of [sheetCss, css]) overlay.dress(text);
    overlay.layer.append(this.#sheet);
    this.#filter.focus();
  }

  close(): void {
    this.#sheet.remove();
    this.#handlers.closed();
  }

  #build(): HTMLElement {
    const close = button(
      { class: 'x', 'aria-label': 'Close' },
      () => this.close(),
      icon(icons.close),
    );
    return el(
      'div',
      { class: 'sheet', role: 'dialog', 'aria-label': 'Pick homes to save' },
      el('div', { class: 's-head' }, el('label', {}, this.#all, 'All'), this.#filter, close),
      el('ul', {}, ...this.#lines.map(({ element }) => element)),
      this.#none,
      el('div', { class: 's-foot' }, this.#save, this.#passing, this.#unseen),
    );
  }

  #drawLine(row: PickerRow): Line {
    const box = el('input', { type: 'checkbox' });
    box.disabled = row.lead !== null;
    box.checked = this.#picked.has(row.id);
    box.addEventListener('change', () => {
      this.#pick(row, box.checked);
      this.#count();
    });
    return { row, box, element: drawRow(row, box) };
  }

  #pick({ id, lead }: PickerRow, picked: boolean): void {
    if (picked && lead === null) this.#picked.add(id);
    else this.#picked.delete(id);
  }

  #done(ids: string[]): void {
    this.#handlers.save(ids);
    this.close();
  }

  #pickShown(): void {
    for (const row of this.#shown) this.#pick(row, this.#all.checked);
    for (const { row, box } of this.#lines) box.checked = this.#picked.has(row.id);
    this.#count();
  }

  /** Lines are drawn once; the filter only takes them out of view. */
  #sift(): void {
    const matches = rowFilter(this.#filter.value);
    for (const { row, element } of this.#lines) element.hidden = !matches(row);
    this.#shown = this.#lines.flatMap(({ row, element }) => (element.hidden ? [] : row));
    this.#none.hidden = this.#shown.length > 0;
    this.#count();
  }

  #count(): void {
    const picked = this.#picked;
    const chosen = allState(this.#shown, picked);
    this.#all.checked = chosen === 'all';
    this.#all.indeterminate = chosen === 'some';
    this.#save.textContent = `Save ${picked.size}`;
    this.#save.disabled = picked.size === 0;
    const isWanted =
      picked.size === this.#wanted.length && this.#wanted.every((id) => picked.has(id));
    this.#passing.hidden =
      isWanted || this.#wanted.length === 0 || this.#passing.textContent === '';
    const unseen = picked.size - this.#shown.filter(({ id }) => picked.has(id)).length;
    this.#unseen.textContent = unseen === 0 ? '' : `${unseen} of them not shown`;
  }
}

function drawRow({ title, detail, lead, verdict }: PickerRow, box: HTMLInputElement): HTMLElement {
  const text = el('span', { class: 'tx' }, title, el('small', {}, detail));
  const stage =
    lead === null ? [] : [el('span', { class: 'in-stage' }, stageGlyph(lead), lead.stageName)];
  const judged = verdict === null ? [] : [drawVerdict(verdict)];
  return el('li', {}, el('label', {}, box, text, ...judged, ...stage));
}
