import { propertyAddress } from '../../../address/property-address.ts';
import { houseNumber, type LookupAddress } from '../../lookup-address.ts';
import type { LookupRequest } from '../../provider.ts';

/** What an element of an answer says about whose it is. */
export interface Labelled {
  /** The id that was sent, where it came back. */
  requestId: string | null;
  address: ElementAddress;
}

export interface ElementAddress {
  street: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
}

/**
 * Which elements of an answer belong to which request. By the ids that were sent, where they come back; else by the
 * address. Never by place in the list: nobody promises an order. What belongs to nobody is in no share.
 */
export function sharesOf<Element extends Labelled>(
  requests: readonly LookupRequest[],
  elements: readonly Element[],
): Map<string, Element[]> {
  const shares = new Map(requests.map(({ requestId }): [string, Element[]] => [requestId, []]));
  const hasIds = elements.some(({ requestId }) => requestId !== null && shares.has(requestId));
  const byAddress = addressReader(requests);
  for (const element of elements) {
    const { requestId } = element;
    const owners = hasIds && requestId !== null ? [requestId] : byAddress(element.address);
    for (const owner of owners) shares.get(owner)?.push(element);
  }
  return shares;
}

/** Finds the requests an address may answer: all of the very house, else the one it can only be. */
function addressReader(requests: readonly LookupRequest[]) {
  const [only, ...others] = requests;
  if (only !== undefined && others.length === 0)
    return ({ street }: ElementAddress): string[] => {
      const found = houseNumber(street ?? '');
      const isOther = found !== null && found !== houseNumber(only.address.line1);
      return isOther ? [] : [only.requestId];
    };
  const byKey = Map.groupBy(requests, ({ address }) => keyOf(askedAddress(address)) ?? '');
  const byDoor = Map.groupBy(requests, ({ address }) => doorOf(askedAddress(address)) ?? '');
  return (address: ElementAddress): string[] => {
    const same = byKey.get(keyOf(address) ?? '-') ?? [];
    if (same.length > 0) return same.map(({ requestId }) => requestId);
    const near = byDoor.get(doorOf(address) ?? '-') ?? [];
    return near.length === 1 ? near.map(({ requestId }) => requestId) : [];
  };
}

const askedAddress = ({ line1, city, state, zip }: LookupAddress): ElementAddress => ({
  street: line1,
  city,
  state,
  zip,
});

const keyOf = (address: ElementAddress): string | null =>
  propertyAddress({ ...address, unit: null, country: 'US' })?.key ?? null;

/** House number and ZIP: enough to know a street that the provider writes another way, if only one was asked about. */
function doorOf({ street, zip }: ElementAddress): string | null {
  const number = houseNumber(street ?? '');
  return number === null || zip === null ? null : `${number}|${zip.slice(0, 5)}`;
}
