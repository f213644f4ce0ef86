import { propertyAddress } from './property-address.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { factsFromListing, type Observation } from '../domain/facts.ts';
import { listingKey, type Lead, type Sighting } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { FIRST_STAGE_ID } from '../domain/stage.ts';
import { newId } from '../shared/ids.ts';

/** One listing as it arrives. */
export interface CaptureInput {
  listing: Listing;
  /** Fields its site normally shows but this page did not; null for a card, which never shows all. */
  missingFields: string[] | null;
}

/** A lead for a house not seen before, at the given rank of the first stage. */
export function newLead(
  { listing, missingFields }: CaptureInput,
  observation: Observation,
  rank: string,
): Lead {
  const at = observation.at;
  const address = propertyAddress(listing.address);
  const key = listingKey(listing.site, listing.listingId);
  return {
    id: observation.leadId,
    stageId: FIRST_STAGE_ID,
    rank,
    stageSinceAt: at,
    address: listing.address,
    addressKey: address?.key ?? null,
    addressKeyVersion: address?.keyVersion ?? 0,
    listingKeys: key === null ? [] : [key],
    sightings: [sightingOf(listing, at)],
    facts: chooseFacts([observation]),
    priceChange: null,
    missingFields: missingFields ?? [],
    contactCounts: null,
    tags: [],
    note: '',
    createdAt: at,
    updatedAt: at,
    sample: false,
  };
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

/** Where and when a site showed this house. */
export function sightingOf({ site, url }: Listing, at: number): Sighting {
  return { site, url, firstSeenAt: at, lastSeenAt: at };
}
