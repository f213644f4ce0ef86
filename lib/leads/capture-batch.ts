import { propertyAddress } from './property-address.ts';
import type { LeadFlowDatabase } from '../db/database.ts';
import { standingObservations } from '../db/observations.ts';
import type { Observation } from '../domain/facts.ts';
import { listingKey, type Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { newId } from '../shared/ids.ts';
import { findSameProperty } from './find-same-property.ts';
import { newLead, pageObservation, type CaptureInput } from './new-lead.ts';
import { seeAgain } from './see-again.ts';

export interface CapturedItem {
  lead: Lead;
  /** The lead as it was before this listing; null for a new one. */
  before: Lead | null;
  outcome: 'new' | 'known';
}

/** Sorts listings into new leads and known ones before anything is written, so that twins in one batch meet. */
export class CaptureBatch {
  readonly items: CapturedItem[] = [];
  readonly observations: Observation[] = [];
  readonly #changed = new Map<string, Lead>();
  readonly #db: LeadFlowDatabase;
  readonly #at: number;

  constructor(db: LeadFlowDatabase, at: number) {
    this.#db = db;
    this.#at = at;
  }

  /** The leads to write. */
  get leads(): Lead[] {
    return [...this.#changed.values()];
  }

  /** Adds one listing; `rank` is its place at the top of the first stage should it be new. */
  async add(input: CaptureInput, rank: string): Promise<void> {
    const before = await this.#find(input.listing);
    const leadId = before?.id ?? newId();
    const observation = pageObservation(input.listing, leadId, this.#at);
    if (before === null) {
      const lead = newLead(input, observation, rank);
      this.#write(lead, observation);
      this.items.push({ lead, before, outcome: 'new' });
      return;
    }
    const seen = seeAgain(before, await this.#observationsOf(leadId), input, observation);
    if (seen !== null) this.#write(seen, observation);
    this.items.push({ lead: seen ?? before, before, outcome: 'known' });
  }

  async #find(listing: Listing): Promise<Lead | null> {
    const address = propertyAddress(listing.address);
    const key = listingKey(listing.site, listing.listingId);
    const twin = this.leads.find(
      (lead) =>
        (key !== null && lead.listingKeys.includes(key)) ||
        (address !== null && lead.addressKey === address.key),
    );
    if (twin !== undefined) return twin;
    return findSameProperty(this.#db, listing);
  }

  async #observationsOf(leadId: string): Promise<Observation[]> {
    const own = this.observations.filter((observation) => observation.leadId === leadId);
    return [...(await standingObservations(this.#db, leadId)), ...own];
  }

  #write(lead: Lead, observation: Observation): void {
    this.#changed.set(lead.id, lead);
    this.observations.push(observation);
  }
}
