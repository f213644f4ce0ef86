import type { OwnDeal } from './deal.ts';
import type { Facts } from './facts.ts';
import type { Listing, ListingStatus, PostalAddress } from './listing.ts';
import type { NextStep } from './task.ts';

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
  /** Leads merged into this one: their rows rest in `mergedLeads`, what hangs on them keeps their id. */
  absorbed: AbsorbedLead[];
  /** What the house is found again by; the one index of it. Computed from the other fields, see `identityKeysOf`. */
  identityKeys: string[];
  facts: Facts;
  /** The last price change seen on a page. Computed from the observations, as the next two are. */
  priceChange: SeenChange<number> | null;
  /** The last change of status; absent until there was one. */
  statusChange?: SeenChange<ListingStatus> | null;
  /** The last time the house was listed anew; absent until then. */
  relisting?: Relisting | null;
  /** Fields the page normally has and the reader did not find. */
  missingFields: string[];
  /** The file import that made it; absent of others. */
  importId?: string;
  contactCounts: ContactCounts | null;
  /** The open task that comes first. Computed from its tasks; absent of leads with none. */
  nextStep?: NextStep;
  /** The user's own figures for its deal; absent until there are some. */
  deal?: OwnDeal | null;
  tags: string[];
  note: string;
  createdAt: number;
  updatedAt: number;
  /** Made up, from the sample data. Never looked up, never exported with real leads. */
  sample: boolean;
}

/** A lead that was merged into another. */
export interface AbsorbedLead {
  id: string;
  identityKeys: string[];
}

/** The row of a merged lead, kept as it was so that a split gives it back. */
export interface MergedLead {
  id: string;
  /** The lead it was merged into; that one may rest here too by now. */
  intoId: string;
  at: number;
  row: Lead;
  /** What the other lead took over from it, and gives back when the two are split. */
  gave: MergeGift;
}

/** What a merge added to the lead that stays. */
export interface MergeGift {
  eventId: string;
  listingKeys: string[];
  sites: string[];
  tags: string[];
  /** The text added to the note; null when nothing was. */
  note: string | null;
  /** Where the lead that stays had been, when the merge moved it. */
  stage: { before: StagePlace; after: StagePlace } | null;
}

export type StagePlace = Pick<Lead, 'stageId' | 'rank' | 'stageSinceAt'>;

/** Ids of a lead and of all merged into it: whose observations, events, contacts and look-ups are its own. */
export const leadIdsOf = ({ id, absorbed }: Pick<Lead, 'id' | 'absorbed'>): string[] => [
  id,
  ...absorbed.map((each) => each.id),
];

/** One site's page of this house. */
export interface Sighting {
  site: string;
  url: string;
  firstSeenAt: number;
  lastSeenAt: number;
}

/** Something pages of one site said differently at two times. */
export interface SeenChange<Value> {
  from: Value;
  to: Value;
  /** When the new value was first read. */
  at: number;
  /** When the old value was last read, so the change happened between the two. Not known of old changes. */
  lastAt?: number;
}

/** A site listed the house anew: under another id, or with its clock of days on market started again. */
export interface Relisting {
  site: string;
  at: number;
  /** Days the old clock was at when it was last read; null when the site showed none. */
  daysReached: number | null;
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

/**
 * Every id a listing's own site knows the home by. Trulia's links of today end in Zillow's id of the home,
 * so that both sites' pages are one house; its older links carried an id of its own.
 */
export function listingKeysOf({
  site,
  listingId,
  url,
}: Pick<Listing, 'site' | 'listingId' | 'url'>): string[] {
  const key = listingKey(site, listingId);
  if (key === null) return [];
  const [path = ''] = url.split(/[?#]/);
  const isZillowId = site === 'trulia' && path.includes('/home/') && path.endsWith(`-${listingId}`);
  return isZillowId ? [key, `zillow:${listingId}`] : [key];
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
