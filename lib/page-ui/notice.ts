import type { BarView } from './bar-view.ts';

export interface NoticeHandlers {
  show: (view: BarView) => void;
  /** Nothing more to say: back to what the page holds. */
  over: () => void;
}

/** Words in the pill that are not about what the page holds, with at most one thing to press beside them. */
export class Notice {
  readonly #handlers: NoticeHandlers;
  /** What the button does; null while nothing is said. */
  #press: (() => void) | null = null;

  constructor(handlers: NoticeHandlers) {
    this.#handlers = handlers;
  }

  get speaking(): boolean {
    return this.#press !== null;
  }

  say(view: BarView, press: () => void): void {
    this.#press = press;
    this.#handlers.show(view);
  }

  /** The button beside the words was pressed. */
  act(): void {
    this.#press?.();
  }

  /** What was said no longer stands, and something else is shown already. */
  silence(): void {
    this.#press = null;
  }

  /** The moment for the words is over. */
  settle(): void {
    this.silence();
    this.#handlers.over();
  }
}
