import type { Observation } from '../domain/facts.ts';
import { listingKeysOf, type Lead, type Sighting } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';

interface Reading {
  listing: Listing;
  at: number;
}

/**
 * A lead's sites and listing ids as its own pages have them, after it was one lead with another for a while:
 * pages seen meanwhile are added, and the times of a site both had are its own again.
 */
export function refreshPlaces(lead: Lead, observations: readonly Observation[]): Lead {
  const readings = observations
    .flatMap(({ listing, at }): Reading[] => (listing === null ? [] : [{ listing, at }]))
    .toSorted((a, b) => a.at - b.at);
  const bySite = Map.groupBy(readings, ({ listing }) => listing.site);
  const seen = [...bySite].map(([, own]) => sightingFrom(own));
  const others = lead.sightings.filter(({ site }) => !bySite.has(site));
  const keys = readings.flatMap(({ listing }) => listingKeysOf(listing));
  return {
    ...lead,
    listingKeys: [...new Set([...lead.listingKeys, ...keys])],
    sightings: inOrderOf(lead.sightings, [...others, ...seen.filter((each) => each !== null)]),
  };
}

function sightingFrom(readings: readonly Reading[]): Sighting | null {
  const [first, last] = [readings.at(0), readings.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { site, url } = last.listing;
  return { site, url, firstSeenAt: first.at, lastSeenAt: last.at };
}

/** Known sites stay where they stood; new ones come after. */
function inOrderOf(order: readonly Sighting[], sightings: readonly Sighting[]): Sighting[] {
  const place = new Map(order.map(({ site }, index) => [site, index]));
  const at = ({ site }: Sighting): number => place.get(site) ?? place.size;
  return sightings.toSorted((a, b) => at(a) - at(b));
}
