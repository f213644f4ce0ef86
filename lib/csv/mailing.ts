import type { Facts } from '../domain/facts.ts';
import { addressLine } from '../domain/lead.ts';
import type { PostalAddress } from '../domain/listing.ts';

/** Who a letter goes to and where, in the parts a mail merge asks for. */
export interface Mailing {
  name: string | null;
  street: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
}

/** "9 Elsewhere Ave, Farville, OH 43009": how providers write a mailing address on one line. */
const ONE_LINE = /^(.+?),\s*([^,]+),\s*([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$/i;

/**
 * Where the owner gets mail: the address on record, else the house itself when the owner lives there.
 * A record that does not read as an address stays whole in `street`. Null when nothing is known.
 */
export function mailingOf(
  facts: Pick<Facts, 'ownerMailing' | 'ownerNames' | 'ownerOccupied'>,
  address: PostalAddress,
): Mailing | null {
  const name = ownerLine(facts);
  const onRecord = facts.ownerMailing?.value.trim() ?? '';
  const parts = ONE_LINE.exec(onRecord);
  if (parts !== null) {
    const [, street = null, city = null, state = null, zip = null] = parts;
    return { name, street, city, state, zip };
  }
  if (facts.ownerOccupied?.value === true && address.street !== null) {
    const { city, state, zip } = address;
    return { name, street: addressLine(address), city, state, zip };
  }
  return onRecord === '' ? null : { name, street: onRecord, city: null, state: null, zip: null };
}

/** "Alex Sample & Robin Sample", null when no owner is known. */
export function ownerLine({ ownerNames }: Pick<Facts, 'ownerNames'>): string | null {
  const names = ownerNames?.value.filter((name) => name.trim() !== '') ?? [];
  return names.length === 0 ? null : names.join(' & ');
}
