import { sameValue } from '../db/write-change.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import type { Observation } from '../domain/facts.ts';
import { listingKeysOf, type Lead, type Sighting } from '../domain/lead.ts';
import type { Listing, Price } from '../domain/listing.ts';
import { sightingOf, type CaptureInput } from './new-lead.ts';

/**
 * The lead after its house was seen once more, or null when the page said nothing new:
 * a site it was not known from, or facts that differ from that site's last reading.
 */
export function seeAgain(
  lead: Lead,
  known: Observation[],
  { listing, missingFields }: CaptureInput,
  observation: Observation,
): Lead | null {
  const last = lastReading(known, listing.site);
  if (last !== null && !saysMore(observation.facts, last.facts)) return null;
  return {
    ...lead,
    listingKeys: [...new Set([...lead.listingKeys, ...listingKeysOf(listing)])],
    sightings: addSighting(lead.sightings, listing, observation.at),
    facts: chooseFacts([...known, observation]),
    priceChange: priceChange(last?.facts.price, listing.price, observation.at) ?? lead.priceChange,
    missingFields: missingFields ?? lead.missingFields,
    updatedAt: observation.at,
  };
}

/** What a site's page said the last time it was captured. */
export function lastReading(observations: Observation[], site: string): Observation | null {
  return (
    observations
      .filter(({ listing }) => listing?.site === site)
      .toSorted((a, b) => b.at - a.at)
      .at(0) ?? null
  );
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

function priceChange(from: Price | undefined, to: Price | null, at: number): Lead['priceChange'] {
  if (!from || !to || from.kind !== to.kind || from.currency !== to.currency) return null;
  return from.amount === to.amount ? null : { from: from.amount, to: to.amount, at };
}
