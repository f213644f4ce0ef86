import type { Session } from './session.ts';

/** What shows one kind of page, and follows it through newer readings. */
export interface PageUi<Page> extends Session {
  update: (page: Page) => void;
}

/** Starts to show a page. */
export type OpenUi<Page, Ui extends PageUi<Page>> = (page: Page) => Ui;

/**
 * Stands for the UI of a page whose script may still be loading. Nothing is in sight until then, so only
 * what came from elsewhere, such as a key, has to wait.
 */
export class LateUi<Page, Ui extends PageUi<Page>> implements PageUi<Page> {
  #page: Page;
  #ui: Ui | null = null;
  #waiting: ((ui: Ui) => void)[] = [];
  #stopped = false;

  /** `load` gives null when LeadFlow was updated meanwhile: then nothing is ever shown. */
  constructor(page: Page, load: () => Promise<OpenUi<Page, Ui> | null>) {
    this.#page = page;
    void this.#open(load);
  }

  update(page: Page): void {
    this.#page = page;
    this.#ui?.update(page);
  }

  act(...action: Parameters<Session['act']>): void {
    this.#ui?.act(...action);
  }

  settle(): void {
    this.#ui?.settle();
  }

  refresh(): void {
    this.#ui?.refresh();
  }

  save(): void {
    this.when((ui) => ui.save());
  }

  /** Does something with the UI: at once, or as soon as it is there. */
  when(work: (ui: Ui) => void): void {
    if (this.#ui === null) this.#waiting.push(work);
    else work(this.#ui);
  }

  stop(): void {
    this.#stopped = true;
    this.#ui?.stop();
  }

  async #open(load: () => Promise<OpenUi<Page, Ui> | null>): Promise<void> {
    const open = await load();
    if (open === null || this.#stopped) return;
    this.#ui = open(this.#page);
    for (const work of this.#waiting.splice(0)) work(this.#ui);
  }
}
