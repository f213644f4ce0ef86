import type { Lead } from './lead.ts';

/** What a house can be known again by, as far as a key can hold it. */
export interface Identity {
  /** "zillow:53109906" */
  listingKeys: readonly string[];
  /** See lib/address/key.ts; null without a house number. */
  addressKey: string | null;
  apn: string | null;
  attomId: string | null;
  mlsId: string | null;
}

/** The index entry of a whole address. */
export const addressEntry = (addressKey: string): string => `a:${addressKey}`;

/** Whether an entry is that of a whole address. */
export const isAddressEntry = (entry: string): boolean => entry.startsWith('a:');

/**
 * Everything one house is indexed under. Listing, address, parcel, ATTOM and MLS entries are evidence;
 * the last two only bring together houses that are worth comparing: same number and ZIP, or same number
 * and beginning of the street.
 */
export function identityEntries(identity: Identity): string[] {
  const { listingKeys, addressKey, attomId } = identity;
  const apn = parcelKey(identity.apn);
  const mlsId = mlsKey(identity.mlsId);
  return [
    ...listingKeys.map((key) => `l:${key}`),
    ...(addressKey === null ? [] : [addressEntry(addressKey), ...nearEntries(addressKey)]),
    ...(apn === null ? [] : [`p:${apn}`]),
    ...(attomId === null ? [] : [`t:${attomId}`]),
    ...(mlsId === null ? [] : [`m:${mlsId}`]),
  ];
}

/**
 * What a lead is indexed under, together with what the leads merged into it were. A made-up lead is not:
 * nothing real may ever join it.
 */
export function identityKeysOf(
  lead: Pick<Lead, 'sample' | 'listingKeys' | 'addressKey' | 'facts' | 'absorbed'>,
): string[] {
  if (lead.sample) return [];
  const { apn, attomId, mls } = lead.facts;
  const own = identityEntries({
    listingKeys: lead.listingKeys,
    addressKey: lead.addressKey,
    apn: apn?.value ?? null,
    attomId: attomId?.value ?? null,
    mlsId: mls?.value.id ?? null,
  });
  return [...new Set([...own, ...lead.absorbed.flatMap(({ identityKeys }) => identityKeys)])];
}

/** Every address a lead and those merged into it are known by; its own first. */
export const addressKeysOf = ({
  addressKey,
  identityKeys,
}: Pick<Lead, 'addressKey' | 'identityKeys'>): string[] => [
  ...new Set([
    ...(addressKey === null ? [] : [addressKey]),
    ...identityKeys.flatMap((entry) => (isAddressEntry(entry) ? [entry.slice(2)] : [])),
  ]),
];

/** "00-0000-123" and "000000123" are one parcel. Null for what is no number: "N/A", all zeros. */
export function parcelKey(apn: string | null): string | null {
  const bare = bareId(apn);
  return bare.length >= 5 && /[1-9]/.test(bare) ? bare : null;
}

/** "#224-100110" and "224100110" are one number. Null for one too short to mean anything. */
export function mlsKey(id: string | null): string | null {
  const bare = bareId(id);
  return bare.length >= 4 && /\d/.test(bare) ? bare : null;
}

const bareId = (id: string | null): string => (id ?? '').replaceAll(/[^a-z\d]/gi, '').toUpperCase();

/** Fewer letters bring thousands of houses together that are none of each other, in a pipeline of 100,000. */
const STREET_START = 3;

/** Number, street and place are the second, fourth and last field of an address key. */
function nearEntries(addressKey: string): string[] {
  const fields = addressKey.split('|');
  const [, number = '', , street = ''] = fields;
  // "123A" and "123" unit A are worth a look at each other.
  const digits = /^\d+/.exec(number)?.[0] ?? number;
  return [`n:${digits}|${fields.at(-1) ?? ''}`, `s:${digits}|${street.slice(0, STREET_START)}`];
}
