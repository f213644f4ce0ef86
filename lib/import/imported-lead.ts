import { ADDRESS_KEY_VERSION } from '../address/address.ts';
import { chooseFacts } from '../domain/choose-facts.ts';
import { countContacts, type LeadContacts } from '../domain/contact.ts';
import type { Observation } from '../domain/facts.ts';
import type { Lead } from '../domain/lead.ts';
import { newId } from '../shared/ids.ts';
import type { ImportRow } from './read-row.ts';

/** Where a new lead stands on the board. */
export interface LeadPlace {
  stageId: string;
  rank: string;
}

interface NewImportedLead {
  row: ImportRow;
  id: string;
  importId: string;
  observations: readonly Observation[];
  contacts: LeadContacts | null;
  at: number;
}

/** A lead for a row whose house is not here yet. */
export function importedLead(
  { row, id, importId, observations, contacts, at }: NewImportedLead,
  { stageId, rank }: LeadPlace,
): Lead {
  const createdAt = row.capturedAt ?? at;
  const facts = chooseFacts(observations);
  return {
    id,
    importId,
    stageId,
    rank,
    stageSinceAt: row.stageSinceAt ?? at,
    address: row.address,
    addressKey: row.identity.address?.key ?? null,
    addressKeyVersion: ADDRESS_KEY_VERSION,
    listingKeys: row.identity.listingKeys,
    sightings: sightingsOf(row, createdAt),
    absorbed: [],
    // Filled in by the write that stores the lead.
    identityKeys: [],
    facts,
    priceChange: row.priceChange,
    statusChange: null,
    relisting: null,
    missingFields: [],
    contactCounts: contacts === null ? null : countContacts(contacts.persons, at),
    tags: row.tags,
    note: row.note,
    createdAt,
    updatedAt: at,
    sample: false,
  };
}

/** What a row says about a lead, by who said it first: the file, but for values our own export names a source of. */
export function rowObservations(
  { bySource, priceChange }: Pick<ImportRow, 'bySource' | 'priceChange'>,
  leadId: string,
  { importId, at }: { importId: string; at: number },
): Observation[] {
  return [...bySource].map(([source, facts]) => ({
    id: newId(),
    leadId,
    source,
    at,
    facts,
    importId,
    ...(priceChange !== null && facts.price !== undefined && { toldPriceChange: priceChange }),
    listing: null,
    lookupId: null,
    dataAsOf: null,
    withdrawnBy: null,
  }));
}

/** The site a row's link is of. */
export function sightingsOf({ listing }: ImportRow, at: number): Lead['sightings'] {
  if (listing === null) return [];
  return [{ site: listing.site, url: listing.url, firstSeenAt: at, lastSeenAt: at }];
}
