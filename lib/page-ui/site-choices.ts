import type { PillCorner } from '../domain/settings.ts';
import type { PageSettings } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { Site } from '../sites/site.ts';
import type { BarAction, BarView } from './bar-view.ts';
import { failedBar } from './failed-bar.ts';
import { siteOffView } from './pill-view.ts';
import type { Ask } from './session.ts';

export interface ChoiceTools {
  site: Pick<Site, 'id' | 'name'>;
  settings: PageSettings;
  ask: Ask;
}

export interface ChoiceHandlers {
  /** Something to say in the pill that is not about what the page holds. */
  say: (view: BarView) => void;
  switchedOff: () => void;
  /** Nothing more to say: back to what the page holds. */
  done: () => void;
}

/** What the user chose about LeadFlow on this site: on or off, and in which corner. Kept in the settings. */
export class SiteChoices {
  readonly #tools: ChoiceTools;
  readonly #handlers: ChoiceHandlers;
  #siteOn: boolean;
  /** What the button beside the words said does; null while nothing is said. */
  #onPress: (() => void) | null = null;

  constructor(tools: ChoiceTools, handlers: ChoiceHandlers) {
    this.#tools = tools;
    this.#handlers = handlers;
    this.#siteOn = tools.settings.siteOn;
  }

  get siteOn(): boolean {
    return this.#siteOn;
  }

  /** Whether the pill now shows words of ours. */
  get speaking(): boolean {
    return this.#onPress !== null;
  }

  /** What is shown no longer stands. */
  silence(): void {
    this.#onPress = null;
  }

  act(action: BarAction): void {
    if (action === 'retry' || action === 'switch-on') this.#onPress?.();
  }

  /** The moment in which switching off can be taken back is over. */
  settle(): void {
    this.silence();
    this.#handlers.done();
  }

  moveTo(corner: PillCorner): void {
    const { ask, site } = this.#tools;
    void this.#keep(
      () => ask('page.set-corner', { site: site.id, corner }),
      () => {
        if (this.speaking) this.settle();
      },
    );
  }

  switchSite(on: boolean): void {
    const { ask, site } = this.#tools;
    void this.#keep(
      () => ask('page.set-site', { site: site.id, on }),
      () => {
        this.#siteOn = on;
        if (on) return this.settle();
        this.#handlers.switchedOff();
        this.#onPress = () => this.switchSite(true);
        this.#handlers.say(siteOffView(site.name));
      },
    );
  }

  /** Writes a choice; one that could not be written is said, with Retry. */
  async #keep(write: () => Promise<Result<null, Failure>>, done: () => void): Promise<void> {
    const answer = await write();
    if (answer.ok) return done();
    this.#onPress = () => void this.#keep(write, done);
    this.#handlers.say(failedBar('save', answer.failure));
  }
}
