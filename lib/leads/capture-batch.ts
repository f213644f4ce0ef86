import type { LeadFlowDatabase } from '../db/database.ts';
import { standingByLead } from '../db/lead-rows.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import type { Observation } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import { newId } from '../shared/ids.ts';
import { knownHouses, sureLead } from './find-same-property.ts';
import type { KnownHouses, SameProperty } from './known-houses.ts';
import { newLead, pageObservation, typedObservation, type CaptureInput } from './new-lead.ts';
import { identityOfListing } from './property-identity.ts';
import { seeAgain } from './see-again.ts';

export interface CapturedItem {
  lead: Lead;
  /** The lead as it was before this listing; null for a new one. */
  before: Lead | null;
  outcome: 'new' | 'known';
  /** Other leads that may be the same house, the likeliest first; none when nothing was written. */
  others: SameProperty[];
}

/** Sorts listings into new leads and known ones before anything is written, so that twins in one batch meet. */
export class CaptureBatch {
  readonly items: CapturedItem[] = [];
  readonly observations: Observation[] = [];
  readonly #changed = new Map<string, Lead>();
  readonly #known: KnownHouses;
  readonly #standing: ReadonlyMap<string, Observation[]>;
  readonly #at: number;

  private constructor(
    known: KnownHouses,
    standing: ReadonlyMap<string, Observation[]>,
    at: number,
  ) {
    this.#known = known;
    this.#standing = standing;
    this.#at = at;
  }

  /** Reads, all at once, every lead the listings may be and what was said about it. */
  static async open(
    db: LeadFlowDatabase,
    inputs: readonly CaptureInput[],
    at: number,
  ): Promise<CaptureBatch> {
    const identities = inputs.map(({ listing }) => identityOfListing(listing));
    const known = await knownHouses(db, identities);
    const matches = identities.flatMap((identity) => known.find(identity));
    const leads = new Map(matches.map(({ lead }) => [lead.id, lead]));
    return new CaptureBatch(known, await standingByLead(db, [...leads.values()]), at);
  }

  /** The leads to write. */
  get leads(): Lead[] {
    return [...this.#changed.values()];
  }

  /** Adds one listing; `rank` is its place at the top of the first stage should it be new. */
  add(input: CaptureInput, rank: string): void {
    const [first = null, ...rest] = this.#known.find(identityOfListing(input.listing));
    const before = sureLead(first);
    const leadId = before?.id ?? newId();
    const observation = pageObservation(input.listing, leadId, this.#at);
    if (before === null) {
      const lead = newLead(input, observation, rank);
      this.#write(lead, observation);
      this.items.push({
        lead: this.#addTyped(lead, input),
        before,
        outcome: 'new',
        others: first === null ? [] : [first, ...rest],
      });
      return;
    }
    const seen = seeAgain(before, this.#observationsOf(before), input, observation);
    if (seen !== null) this.#write(seen, observation);
    const others = seen === null ? [] : rest;
    const lead = this.#addTyped(seen ?? before, input);
    this.items.push({ lead, before, outcome: 'known', others });
  }

  /** The lead with what the user typed beside the page, which outranks the page. */
  #addTyped(lead: Lead, { typed }: CaptureInput): Lead {
    const observation = typedObservation(typed, lead.id, this.#at);
    if (observation === null) return lead;
    const facts = chooseFacts([...this.#observationsOf(lead), observation]);
    const told = { ...lead, facts, updatedAt: this.#at };
    this.#write(told, observation);
    return told;
  }

  /** A lead that only this batch makes known was changed by it, and so is among those read. */
  #observationsOf({ id }: Lead): Observation[] {
    const own = this.observations.filter(({ leadId }) => leadId === id);
    return [...(this.#standing.get(id) ?? []), ...own];
  }

  #write(lead: Lead, observation: Observation): void {
    this.#changed.set(lead.id, lead);
    this.#known.put(lead);
    this.observations.push(observation);
  }
}
