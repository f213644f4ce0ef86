import { ADDRESS_KEY_VERSION } from '../address/address.ts';
import { propertyAddress } from '../address/property-address.ts';
import { identityKeysOf } from '../domain/identity-keys.ts';
import type { AbsorbedLead, Lead } from '../domain/lead.ts';
import type { Rekeyed } from '../enrichment/rekey-lookups.ts';
import type { StoredLead } from './archive-rows.ts';

/** A lead of an archive before its observations and contacts are read: nothing that follows from those is in it. */
export function bareLead(stored: StoredLead, absorbed: AbsorbedLead[]): Lead {
  const lead = {
    ...stored,
    addressKey: propertyAddress(stored.address)?.key ?? null,
    addressKeyVersion: ADDRESS_KEY_VERSION,
    absorbed,
    facts: {},
    priceChange: null,
    statusChange: null,
    relisting: null,
    contactCounts: null,
    sample: false,
  };
  return { ...lead, identityKeys: identityKeysOf(lead) };
}

/** The same for the row of a merged lead inside an event. A split computes what is missing. */
export const restingLead = (stored: StoredLead): Lead =>
  bareLead(
    stored,
    stored.absorbed.map(({ id }) => ({ id, identityKeys: [] })),
  );

/** The address of a lead that was known by another key when the archive was made; null where it is the same. */
export function rekeyedLead({ id, address, addressKey: from }: StoredLead): Rekeyed | null {
  const to = propertyAddress(address)?.key ?? null;
  return from === null || to === null || from === to ? null : { leadId: id, from, to };
}
