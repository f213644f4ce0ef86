import { ADDRESS_KEY_VERSION } from '../address/address.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { factsFromListing, type Observation } from '../domain/facts.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import { listingKeysOf, type Lead, type Sighting } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import type { TypedFacts } from '../domain/pointed-field.ts';
import { FIRST_STAGE_ID } from '../domain/stage.ts';
import { newId } from '../shared/ids.ts';
import { propertyAddress } from '../address/property-address.ts';

/** One listing as it arrives. */
export interface CaptureInput {
  listing: Listing;
  /** Fields its site normally shows but this page did not; null for a card, which never shows all. */
  missingFields: string[] | null;
  /** What the user typed for fields the page did not show. */
  typed?: TypedFacts;
}

/** A lead for a house not seen before, at the given rank of the first stage. */
export function newLead(
  { listing, missingFields }: CaptureInput,
  observation: Observation,
  rank: string,
): Lead {
  const at = observation.at;
  const lead = {
    id: observation.leadId,
    stageId: FIRST_STAGE_ID,
    rank,
    stageSinceAt: at,
    address: listing.address,
    addressKey: propertyAddress(listing.address)?.key ?? null,
    addressKeyVersion: ADDRESS_KEY_VERSION,
    listingKeys: listingKeysOf(listing),
    sightings: [sightingOf(listing, at)],
    absorbed: [],
    facts: chooseFacts([observation]),
    priceChange: null,
    statusChange: null,
    relisting: null,
    missingFields: missingFields ?? [],
    contactCounts: null,
    tags: [],
    note: '',
    createdAt: at,
    updatedAt: at,
    sample: false,
  };
  return { ...lead, identityKeys: identityKeysOf(lead) };
}

/** The page's word about a lead. */
export function pageObservation(listing: Listing, leadId: string, at: number): Observation {
  return {
    id: newId(),
    leadId,
    source: 'page',
    at,
    facts: factsFromListing(listing),
    listing,
    lookupId: null,
    dataAsOf: null,
    withdrawnBy: null,
  };
}

/** The user's own word about a lead, typed beside its page. Null where nothing was typed. */
export function typedObservation(
  typed: TypedFacts | undefined,
  leadId: string,
  at: number,
): Observation | null {
  if (typed === undefined || Object.keys(typed).length === 0) return null;
  const nothingElse = { listing: null, lookupId: null, dataAsOf: null, withdrawnBy: null };
  return { id: newId(), leadId, source: 'user', at, facts: typed, ...nothingElse };
}

/** Where and when a site showed this house. */
export function sightingOf({ site, url }: Listing, at: number): Sighting {
  return { site, url, firstSeenAt: at, lastSeenAt: at };
}
