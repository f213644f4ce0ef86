import type { Reading } from '../domain/listing.ts';
import type { Captured } from '../messaging/protocol.ts';
import type { Failure } from '../shared/failure.ts';
import type { BarAction } from './bar-view.ts';
import type { Attempt } from './failed-bar.ts';
import { missingFields, type ListingStep, type PillState } from './pill-view.ts';
import type { Ask, Session } from './session.ts';

type ListingReading = Extract<Reading, { kind: 'listing' }>;

/**
 * Follows one listing from the moment a page shows it: known or new, saved, undone. `show` is called
 * with every new state, first when it is known whether the house is a lead already.
 */
export class ListingSession implements Session {
  readonly #show: (state: PillState) => void;
  readonly #ask: Ask;
  readonly #attempts: Record<Attempt, () => Promise<void>>;
  #state: PillState;
  #captured: Captured | null = null;
  /** Whether it is known by now if the house is a lead. */
  #known = false;
  #stopped = false;

  constructor(
    reading: ListingReading,
    settled: boolean,
    show: (state: PillState) => void,
    ask: Ask,
  ) {
    const { listing, warnings } = reading;
    this.#state = { listing, warnings, settled, lead: null, step: { kind: 'rest' } };
    this.#show = show;
    this.#ask = ask;
    this.#attempts = {
      save: () => this.#save(),
      undo: () => this.#undo(),
      open: () => this.#open(),
    };
    void this.#learn();
  }

  /** A newer reading of the same listing. */
  update({ listing, warnings }: ListingReading, settled: boolean): void {
    this.#change({ listing, warnings, settled });
  }

  act(action: BarAction): void {
    const { step } = this.#state;
    if (action === 'save' || action === 'undo' || action === 'open') void this.#attempts[action]();
    if (action === 'retry' && step.kind === 'failed') void this.#attempts[step.attempt]();
  }

  settle(): void {
    this.#change({ step: { kind: 'rest' } });
  }

  save(): void {
    void this.#save();
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

  #fail(attempt: Attempt, failure: Failure): void {
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
    if (this.#state.step.kind === 'saving') return;
    this.#known = true;
    this.#change({ step: { kind: 'saving' } });
    const { listing } = this.#state;
    const answer = await this.#ask('listing.capture', {
      listing,
      missingFields: missingFields(this.#state),
    });
    if (!answer.ok) return this.#fail('save', answer.failure);
    this.#captured = answer.value;
    this.#change({ lead: answer.value.lead, step: { kind: 'saved', captured: answer.value } });
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
