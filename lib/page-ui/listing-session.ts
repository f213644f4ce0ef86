import type { Reading } from '../domain/listing.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { BarAction } from './bar-view.ts';
import type { HomeAttempt } from './failed-bar.ts';
import { typedOf, withFixes, type Fix } from './fixes.ts';
import type { ListingStep, PillState } from './pill-view.ts';
import { wordsOf, type Ask, type Session } from './session.ts';
import { readingHealth } from '../sites/health.ts';

/** One reading of a listing's page. */
export interface ListingPage {
  reading: Extract<Reading, { kind: 'listing' }>;
  /** Whether what is missing is missing, or may still come. */
  settled: boolean;
  /** Whether the reading may be taken for the page's word; see `isAtRest`. */
  atRest: boolean;
}

/** What a listing's session needs of the world. */
export interface ListingTools {
  ask: Ask;
  remember: Remember;
}

/** Keeps the place of a value that was pointed at; of another there is nothing to keep. */
export type Remember = (fix: Fix) => Promise<Result<null, Failure>>;

/**
 * Follows one listing from the moment a page shows it: known or new, saved, undone. `show` is called
 * with every new state, first when it is known whether the house is a lead already.
 */
export class ListingSession implements Session {
  readonly #show: (state: PillState) => void;
  readonly #ask: Ask;
  readonly #remember: Remember;
  readonly #attempts: Record<HomeAttempt, () => Promise<void>>;
  #state: PillState;
  #undoId: string | null = null;
  /** What the user typed or pointed at for the save under way. */
  #fixes: readonly Fix[] = [];
  /** Whether it is known by now if the house is a lead. */
  #known = false;
  /** What the page said at rest when it was last asked about; a page says it once, however often it renders. */
  #told = '';
  /** The user said that this is not the lead it may be; told to the background once there is a lead to tell of. */
  #apart = false;
  /** Counts saves: an answer from before one does not know of it. */
  #saves = 0;
  #stopped = false;

  constructor(
    page: ListingPage,
    show: (state: PillState) => void,
    { ask, remember }: ListingTools,
  ) {
    const { reading, settled } = page;
    const { listing, warnings } = reading;
    this.#state = { listing, warnings, settled, lead: null, maybe: null, step: { kind: 'rest' } };
    this.#show = show;
    this.#ask = ask;
    this.#remember = remember;
    this.#attempts = {
      save: () => this.#save(),
      undo: () => this.#undo(),
      open: () => this.#open(),
      remember: () => this.#keepPlaces(),
      join: () => this.#join(),
      apart: () => this.#keepApart(),
    };
    if (!this.#tell(page)) void this.#learn();
  }

  /** A newer reading of the same listing. */
  update(page: ListingPage): void {
    const { listing, warnings } = page.reading;
    this.#change({ listing, warnings, settled: page.settled });
    this.#tell(page);
  }

  act(action: BarAction): void {
    const { step } = this.#state;
    if (action === 'save') this.save();
    if (action === 'undo' || action === 'open' || action === 'join' || action === 'apart')
      void this.#attempts[action]();
    if (action === 'retry' && step.kind === 'failed') void this.#attempts[step.attempt]();
  }

  settle(): void {
    this.#change({ step: { kind: 'rest' } });
  }

  save(): void {
    this.saveWith([]);
  }

  /** Saves with what the user typed or pointed at for fields the page's reader missed. */
  saveWith(fixes: readonly Fix[]): void {
    if (this.#state.step.kind === 'saving') return;
    this.#fixes = fixes;
    void this.#save();
  }

  /** What the listing lacks now, and how it reads. */
  get reading(): Pick<PillState, 'listing' | 'warnings'> {
    return this.#state;
  }

  refresh(): void {
    if (this.#state.step.kind !== 'saving') void this.#learn();
  }

  stop(): void {
    this.#stopped = true;
  }

  #change(parts: Partial<PillState>): void {
    this.#state = { ...this.#state, ...parts };
    if (this.#known && !this.#stopped) this.#show(this.#state);
  }

  #fail(attempt: HomeAttempt, failure: Failure): void {
    this.#change({ step: { kind: 'failed', attempt, failure } });
  }

  /**
   * Lets what the page says at rest be compared with what it said before; false when there is nothing to
   * tell. Only a reading that is fresh: a tab that comes back to the front says what was true long ago.
   */
  #tell({ reading, atRest }: ListingPage): boolean {
    const told = wordsOf(reading.listing);
    if (!atRest || told === this.#told) return false;
    this.#told = told;
    void this.#learn({ atRest });
    return true;
  }

  /** Asks whether the house is a lead; one that cannot be asked about may still be saved. */
  async #learn({ step, atRest = false }: { step?: ListingStep; atRest?: boolean } = {}) {
    const saves = this.#saves;
    const answer = await this.#ask('listing.seen', { listings: [this.#state.listing], atRest });
    if (saves < this.#saves) return;
    this.#known = true;
    const lead = answer.ok ? (answer.value[0] ?? null) : this.#state.lead;
    // Undone elsewhere: what was saved here is no lead any more.
    const isGone = lead === null && this.#state.step.kind === 'saved';
    const next = step ?? (isGone ? ({ kind: 'rest' } as const) : undefined);
    this.#change({ lead, ...(next && { step: next }) });
    if (lead === null && answer.ok && atRest) await this.#wonder();
  }

  /** Asks whether the house may be a lead under another name. Once it is one, the panel asks. */
  async #wonder(): Promise<void> {
    const saves = this.#saves;
    const answer = await this.#ask('listing.maybe', { listing: this.#state.listing });
    if (answer.ok && saves === this.#saves && !this.#apart) this.#change({ maybe: answer.value });
  }

  /** Makes this house and the lead it may be one. A house that is not saved is saved first, so that both have a history. */
  async #join(): Promise<void> {
    if (this.#state.maybe?.duplicateId === null) await this.#save();
    const { maybe } = this.#state;
    if (maybe === null || maybe.duplicateId === null) return;
    const answer = await this.#ask('duplicate.join', { duplicateId: maybe.duplicateId });
    if (!answer.ok) return this.#fail('join', answer.failure);
    this.#undoId = answer.value.eventId;
    this.#change({ maybe: null, step: { kind: 'joined', line: maybe.line } });
  }

  async #keepApart(): Promise<void> {
    this.#apart = true;
    const duplicateId = this.#state.maybe?.duplicateId ?? null;
    if (duplicateId === null) return this.#change({ maybe: null });
    const answer = await this.#ask('duplicate.dismiss', { duplicateId });
    if (!answer.ok) return this.#fail('apart', answer.failure);
    this.#change({ maybe: null });
  }

  async #save(): Promise<void> {
    this.#known = true;
    this.#saves += 1;
    this.#change({ step: { kind: 'saving' } });
    const missing = readingHealth(this.#state).missing;
    const fixed = this.#fixes.map(({ field }) => field as string);
    const typed = typedOf(this.#fixes);
    const answer = await this.#ask('listing.capture', {
      listing: withFixes(this.#state.listing, this.#fixes),
      missingFields: missing.filter((field) => !fixed.includes(field)),
      ...(Object.keys(typed).length > 0 && { typed }),
    });
    if (!answer.ok) return this.#fail('save', answer.failure);
    const { lead, eventId, maybe = null } = answer.value;
    this.#undoId = eventId;
    this.#change({ lead, maybe, step: { kind: 'saved', captured: answer.value } });
    if (this.#apart) await this.#keepApart();
    await this.#keepPlaces();
  }

  /** So that the next page of the site is read whole. What could not be kept can be tried again. */
  async #keepPlaces(): Promise<void> {
    const answers = await Promise.all(this.#fixes.map((fix) => this.#remember(fix)));
    const failed = answers.find((answer) => !answer.ok);
    if (failed && !failed.ok) return this.#fail('remember', failed.failure);
    if (this.#state.step.kind === 'failed') this.settle();
  }

  async #undo(): Promise<void> {
    const eventId = this.#undoId;
    if (eventId === null) return;
    const answer = await this.#ask('change.undo', { eventId });
    if (!answer.ok) return this.#fail('undo', answer.failure);
    await this.#learn({ step: { kind: 'undone' } });
  }

  /** The message must leave within the click itself, or Chrome does not let the panel open. */
  async #open(): Promise<void> {
    const leadId = this.#state.lead?.leadId ?? null;
    const answer = await this.#ask('panel.open', { leadId });
    if (!answer.ok) this.#fail('open', answer.failure);
  }
}
