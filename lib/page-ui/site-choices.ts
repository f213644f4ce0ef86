import type { PillCorner } from '../domain/pill-corner.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { Site } from '../sites/site.ts';
import { failedBar } from './failed-bar.ts';
import type { Notice } from './notice.ts';
import { siteOffView } from './pill-view.ts';
import type { Ask } from './session.ts';

export interface ChoiceTools {
  site: Pick<Site, 'id' | 'name'>;
  settings: PageSettings;
  ask: Ask;
}

export interface ChoiceHandlers {
  notice: Notice;
  switchedOff: () => void;
}

/** What the user chose about LeadFlow on this site: on or off, and in which corner. Kept in the settings. */
export class SiteChoices {
  readonly #tools: ChoiceTools;
  readonly #handlers: ChoiceHandlers;
  #siteOn: boolean;

  constructor(tools: ChoiceTools, handlers: ChoiceHandlers) {
    this.#tools = tools;
    this.#handlers = handlers;
    this.#siteOn = tools.settings.siteOn;
  }

  get siteOn(): boolean {
    return this.#siteOn;
  }

  moveTo(corner: PillCorner): void {
    const { ask, site } = this.#tools;
    const { notice } = this.#handlers;
    void this.#keep(
      () => ask('page.set-corner', { site: site.id, corner }),
      () => {
        if (notice.speaking) notice.settle();
      },
    );
  }

  switchSite(on: boolean): void {
    const { ask, site } = this.#tools;
    const { notice, switchedOff } = this.#handlers;
    void this.#keep(
      () => ask('page.set-site', { site: site.id, on }),
      () => {
        this.#siteOn = on;
        if (on) return notice.settle();
        switchedOff();
        notice.say(siteOffView(site.name), () => this.switchSite(true));
      },
    );
  }

  /** Writes a choice; one that could not be written is said, with Retry. */
  async #keep(write: () => Promise<Result<null, Failure>>, done: () => void): Promise<void> {
    const answer = await write();
    if (answer.ok) return done();
    this.#handlers.notice.say(
      failedBar('save', answer.failure),
      () => void this.#keep(write, done),
    );
  }
}
