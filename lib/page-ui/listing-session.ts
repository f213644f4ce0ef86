import type { Reading } from '../domain/listing.ts';
import type { Captured } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import type { BarAction } from './bar-view.ts';
import type { HomeAttempt } from './failed-bar.ts';
import { typedOf, withFixes, type Fix } from './fixes.ts';
import type { ListingStep, PillState } from './pill-view.ts';
import type { Ask, Session } from './session.ts';
import { readingHealth } from '../sites/health.ts';

type ListingReading = Extract<Reading, { kind: 'listing' }>;

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
  #captured: Captured | null = null;
  /** What the user typed or pointed at for the save under way. */
  #fixes: readonly Fix[] = [];
  /** Whether it is known by now if the house is a lead. */
  #known = false;
  #stopped = false;

  constructor(
    reading: ListingReading,
    settled: boolean,
    show: (state: PillState) => void,
    ask: Ask,
    remember: Remember,
  ) {
    const { listing, warnings } = reading;
    this.#state = { listing, warnings, settled, lead: null, step: { kind: 'rest' } };
    this.#show = show;
    this.#ask = ask;
    this.#remember = remember;
    this.#attempts = {
      save: () => this.#save(),
      undo: () => this.#undo(),
      open: () => this.#open(),
      remember: () => this.#keepPlaces(),
    };
    void this.#learn();
  }

  /** A newer reading of the same listing. */
  update({ listing, warnings }: ListingReading, settled: boolean): void {
    this.#change({ listing, warnings, settled });
  }

  act(action: BarAction): void {
    const { step } = this.#state;
    if (action === 'save') this.save();
    if (action === 'undo' || action === 'open') void this.#attempts[action]();
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
    if (this.#state.step.kind === 'rest') void this.#learn();
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

  /** Asks whether the house is a lead; one that cannot be asked about may still be saved. */
  async #learn(step?: ListingStep): Promise<void> {
    const answer = await this.#ask('listing.known', { listings: [this.#state.listing] });
    this.#known = true;
    const lead = answer.ok ? (answer.value[0] ?? null) : this.#state.lead;
    this.#change({ lead, ...(step && { step }) });
  }

  async #save(): Promise<void> {
    this.#known = true;
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
    this.#captured = answer.value;
    this.#change({ lead: answer.value.lead, step: { kind: 'saved', captured: answer.value } });
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
    const eventId = this.#captured?.eventId ?? null;
    if (eventId === null) return;
    const answer = await this.#ask('change.undo', { eventId });
    if (!answer.ok) return this.#fail('undo', answer.failure);
    await this.#learn({ kind: 'undone' });
  }

  /** The message must leave within the click itself, or Chrome does not let the panel open. */
  async #open(): Promise<void> {
    const leadId = this.#state.lead?.leadId ?? null;
    const answer = await this.#ask('panel.open', { leadId });
    if (!answer.ok) this.#fail('open', answer.failure);
  }
}
