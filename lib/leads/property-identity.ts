import type { NormalizedAddress } from '../address/address.ts';
import { identityEntries } from '../domain/identity-keys.ts';
import { listingKeysOf, type Lead } from '../domain/lead.ts';
import type { Listing } from '../domain/listing.ts';
import { propertyAddress } from '../address/property-address.ts';

/** Everything that can say which house something is about. Null is not known. */
export interface PropertyIdentity {
  /** Of one of our own leads, which only a file that we wrote can name. */
  leadId: string | null;
  /** "zillow:53109906": ids of sites. */
  listingKeys: string[];
  address: NormalizedAddress | null;
  /** Of the address as given, also where that is too little for a house. */
  zip: string | null;
  apn: string | null;
  /** County FIPS code, five digits. */
  fips: string | null;
  attomId: string | null;
  mls: { id: string; name: string | null } | null;
  location: { lat: number; lng: number } | null;
}

/** What a listing says about which house it is. */
export function identityOfListing(listing: Listing): PropertyIdentity {
  const { address, apn, mlsId, mlsName, lat, lng } = listing;
  return {
    leadId: null,
    listingKeys: listingKeysOf(listing),
    address: propertyAddress(address),
    zip: address.zip,
    apn,
    fips: null,
    attomId: null,
    mls: mlsId === null ? null : { id: mlsId, name: mlsName },
    location: lat === null || lng === null ? null : { lat, lng },
  };
}

/** What a lead knows about which house it is, by its sites and its facts. */
export function identityOfLead({ id, listingKeys, address, facts }: Lead): PropertyIdentity {
  return {
    leadId: id,
    listingKeys,
    address: propertyAddress(address),
    zip: address.zip,
    apn: facts.apn?.value ?? null,
    fips: facts.fips?.value ?? null,
    attomId: facts.attomId?.value ?? null,
    mls: facts.mls?.value ?? null,
    location: facts.location?.value ?? null,
  };
}

/** The index entries under which a lead worth comparing would be found. */
export const entriesOf = ({
  listingKeys,
  address,
  apn,
  attomId,
  mls,
}: PropertyIdentity): string[] =>
  identityEntries({
    listingKeys,
    addressKey: address?.key ?? null,
    apn,
    attomId,
    mlsId: mls?.id ?? null,
  });
