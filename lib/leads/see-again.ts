import { sameValue } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import type { SeenAgain } from '../domain/event.ts';
import type { FactValues, Observation } from '../domain/facts.ts';
import { listingKeysOf, type Lead, type Sighting } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { isSameSite, lastChanges } from './listing-news.ts';
import { sightingOf, type CaptureInput } from './new-lead.ts';

/**
 * The lead after its house was saved once more, or null when the page said nothing new:
 * a site it was not known from, or facts that differ from what that site said last.
 */
export function seeAgain(
  lead: Lead,
  known: Observation[],
  { listing, missingFields }: CaptureInput,
  observation: Observation,
): Lead | null {
  const last = lastSaid(known, listing);
  if (last !== null && !saysMore(observation.facts, last)) return null;
  return {
    ...lead,
    ...placesOf(lead, listing, observation.at),
    ...pageFacts([...known, observation]),
    missingFields: missingFields ?? lead.missingFields,
    updatedAt: observation.at,
  };
}

/** All of a lead that follows from what its sources said. */
export const pageFacts = (observations: readonly Observation[]) => ({
  facts: chooseFacts(observations),
  ...lastChanges(observations),
});

/** Where a lead's house is to be found, with this listing among it. */
export function placesOf(
  { listingKeys, sightings }: Lead,
  listing: Listing,
  at: number,
): Pick<Lead, 'listingKeys' | 'sightings'> {
  return {
    listingKeys: [...new Set([...listingKeys, ...listingKeysOf(listing)])],
    sightings: addSighting(sightings, listing, at),
  };
}

/** What the event of this sighting says, from the lead as it left it. */
export function seenAgainDetail(lead: Lead, { site, price }: Listing, at: number): SeenAgain {
  const { priceChange, statusChange, relisting } = lead;
  const step = price !== null && priceChange?.at === at ? priceChange : null;
  return {
    kind: 'seen-again',
    site,
    priceFrom: price && step && { ...price, amount: step.from, max: null },
    priceTo: step && price,
    ...(statusChange?.at === at && { status: { from: statusChange.from, to: statusChange.to } }),
    ...(relisting?.at === at && { relisting: { daysReached: relisting.daysReached } }),
  };
}

/** The newest of each fact that a listing's site said before; null when it never said anything. */
function lastSaid(observations: readonly Observation[], listing: Listing) {
  const own = observations
    .filter((each) => each.listing !== null && isSameSite(each.listing, listing))
    .toSorted((a, b) => a.at - b.at);
  if (own.length === 0) return null;
  return Object.assign({}, ...own.map(({ facts }) => facts)) as Partial<FactValues>;
}

/** Whether a reading has a value the last one had not; a card that shows less than the page says nothing new. */
function saysMore(facts: Observation['facts'], last: Observation['facts']): boolean {
  return Object.entries(facts).some(([name, value]) => !sameValue(Reflect.get(last, name), value));
}

function addSighting(sightings: Sighting[], listing: Listing, at: number): Sighting[] {
  const known = sightings.some(({ site }) => site === listing.site);
  if (!known) return [...sightings, sightingOf(listing, at)];
  return sightings.map((sighting) =>
    sighting.site === listing.site ? { ...sighting, url: listing.url, lastSeenAt: at } : sighting,
  );
}
