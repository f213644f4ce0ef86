import { button, el, icon } from './dom.ts';
import { ICONS } from './icons.ts';
import type { Overlay } from './overlay.ts';
import { allState, pickerRows, type PickerRow } from './picker-view.ts';
import { unsavedIds, type ResultsState } from './results-session.ts';
import { stageGlyph } from './stage-glyph.ts';
import { homes } from './words.ts';

export interface PickerHandlers {
  save: (ids: string[]) => void;
  closed: () => void;
}

/** A sheet to choose which homes of a results page to save. Starts with all that are no leads yet. */
export class Picker {
  readonly #state: ResultsState;
  readonly #handlers: PickerHandlers;
  readonly #picked: Set<string>;
  readonly #filter: HTMLInputElement;
  readonly #all = el('input', { type: 'checkbox' });
  readonly #list = el('ul');
  readonly #unseen = el('small');
  readonly #save = button({ class: 'bt pr' }, () => this.#done());
  readonly #sheet: HTMLElement;
  #shown: PickerRow[] = [];

  constructor(overlay: Overlay, state: ResultsState, handlers: PickerHandlers) {
    this.#state = state;
    this.#handlers = handlers;
    this.#picked = new Set(unsavedIds(state));
    const placeholder = `Filter ${homes(state.rows.length)}`;
    this.#filter = el('input', { class: 'in', placeholder, 'aria-label': 'Filter homes' });
    this.#sheet = this.#build();
    this.#filter.addEventListener('input', () => this.#draw());
    this.#all.addEventListener('change', () => this.#pickShown());
    this.#sheet.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.#draw();
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
      icon(ICONS.close),
    );
    return el(
      'div',
      { class: 'sheet', role: 'dialog', 'aria-label': 'Pick homes to save' },
      el('header', {}, el('label', {}, this.#all, 'All'), this.#filter, close),
      this.#list,
      el('footer', {}, this.#save, this.#unseen),
    );
  }

  #done(): void {
    this.#handlers.save([...this.#picked]);
    this.close();
  }

  #pickShown(): void {
    for (const { id, lead } of this.#shown)
      if (lead === null && this.#all.checked) this.#picked.add(id);
      else this.#picked.delete(id);
    this.#draw();
  }

  #draw(): void {
    this.#shown = pickerRows(this.#state.rows, this.#state.leads, this.#filter.value);
    const rows = this.#shown.map((row) => drawRow(row, this.#picked, () => this.#count()));
    this.#list.replaceChildren(...rows);
    this.#count();
  }

  #count(): void {
    const picked = this.#picked;
    const chosen = allState(this.#shown, picked);
    this.#all.checked = chosen === 'all';
    this.#all.indeterminate = chosen === 'some';
    this.#save.textContent = `Save ${picked.size}`;
    this.#save.disabled = picked.size === 0;
    const unseen = picked.size - this.#shown.filter(({ id }) => picked.has(id)).length;
    this.#unseen.textContent = unseen === 0 ? '' : `${unseen} of them not shown`;
  }
}

function drawRow({ id, title, detail, lead }: PickerRow, picked: Set<string>, changed: () => void) {
  const box = el('input', { type: 'checkbox' });
  box.checked = picked.has(id);
  box.disabled = lead !== null;
  box.addEventListener('change', () => {
    if (box.checked) picked.add(id);
    else picked.delete(id);
    changed();
  });
  const stage =
    lead === null ? [] : [el('span', { class: 'in-stage' }, stageGlyph(lead), lead.stageName)];
  const text = el('span', { class: 'tx' }, title, el('small', {}, detail));
  return el('li', {}, el('label', {}, box, text, ...stage));
}
