import type { Lead } from '../../lib/domain/lead.ts';
import { emptyListing, type Listing } from '../../lib/domain/listing.ts';

/** A stored lead in the shape of the listing it came from, to compare it with what the page says. */
export function asListing({ facts, address, sightings, listingKeys }: Lead): Listing {
  const [sighting] = sightings;
  return {
    ...emptyListing(sighting?.site ?? '', sighting?.url ?? ''),
    address,
    listingId: listingKeys[0]?.split(':')[1] ?? null,
    mlsId: facts.mls?.value.id ?? null,
    mlsName: facts.mls?.value.name ?? null,
    apn: facts.apn?.value ?? null,
    price: facts.price?.value ?? null,
    beds: facts.beds?.value ?? null,
    baths: facts.baths?.value ?? null,
    sqft: facts.sqft?.value ?? null,
    status: facts.status?.value ?? null,
  };
}

/** "address, price, beds": what is known about a lead. */
export const knownFields = ({ address, facts }: Lead): string[] => [
  ...(address.street === null ? [] : ['address']),
  ...Object.keys(facts),
];
