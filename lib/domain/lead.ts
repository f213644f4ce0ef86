import type { Facts } from './facts.ts';
import type { PostalAddress } from './listing.ts';

/** A house somebody may buy, at one place in the pipeline. What lists and the board show, in one row. */
export interface Lead {
  id: string;
  stageId: string;
  /** Fractional rank within its stage: one write per drop, no renumbering. */
  rank: string;
  stageSinceAt: number;
  address: PostalAddress;
  /** Identity of the address, null when it has no house number. See lib/address. */
  addressKey: string | null;
  addressKeyVersion: number;
  /** "zillow:53109906": the ids sites gave this house. */
  listingKeys: string[];
  sightings: Sighting[];
  facts: Facts;
  /** The last price change seen on a page. */
  priceChange: { from: number; to: number; at: number } | null;
  /** Fields the page normally has and the reader did not find. */
  missingFields: string[];
  contactCounts: ContactCounts | null;
  tags: string[];
  note: string;
  createdAt: number;
  updatedAt: number;
  /** Made up, from the sample data. Never looked up, never exported with real leads. */
  sample: boolean;
}

/** One site's page of this house. */
export interface Sighting {
  site: string;
  url: string;
  firstSeenAt: number;
  lastSeenAt: number;
}

/** What a card may say about contacts without holding any of them. */
export interface ContactCounts {
  callable: number;
  onDnc: number;
  litigator: boolean;
}

/** "zillow:53109906", the key one site's id of a home is known by; null when the site gave no id. */
export function listingKey(site: string, listingId: string | null): string | null {
  return listingId === null ? null : `${site}:${listingId}`;
}

/** "123 Sample St #4": the line a person calls the house by. */
export function addressLine({ street, unit, city }: PostalAddress): string {
  if (street === null) return city ?? 'Address not shown';
  if (unit === null) return street;
  const bareId = /^(\d+[a-z]?|[a-z])$/i.test(unit);
  return bareId ? `${street} #${unit}` : `${street} ${unit}`;
}

/** "Sampleton, OH 43001" */
export function cityLine({ city, state, zip }: PostalAddress): string {
  const region = [state, zip].filter((part) => part !== null).join(' ');
  return [city, region].filter((part) => part !== null && part !== '').join(', ');
}
