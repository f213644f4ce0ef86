import type { LeadOnPage } from '../messaging/protocol.ts';
import type { Ask } from './session.ts';

/**
 * Has the toolbar icon of this tab say that the listing shown is a lead. A page that nobody looks at says
 * nothing: it may be one Chrome loads ahead, whose tab shows another. It speaks once it is looked at.
 */
export class TabBadge {
  readonly #ask: Ask;
  /** What the icon says; undefined when that is not certain. A document starts without a badge. */
  #said: string | null | undefined = null;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The page shows this lead now, or none. */
  show(lead: LeadOnPage | null): void {
    const stageName = lead?.stageName ?? null;
    if (document.hidden || stageName === this.#said) return;
    this.#said = stageName;
    void this.#ask('page.badge', { stageName });
  }

  /** The page may have been away and come back, over which Chrome takes badges off. */
  forget(): void {
    this.#said = undefined;
  }
}
