import type {
  AddressComparison,
  AddressComponents,
  AddressParts,
  NormalizedAddress,
} from './address-types.ts';

export type {
  AddressComparison,
  AddressComponents,
  AddressParts,
  MaybeReason,
  NormalizedAddress,
} from './address-types.ts';

/** Rises when the same text may give another key: stored keys of a lower version are rebuilt. */
export const ADDRESS_KEY_VERSION = 1;

const LINE =
  /^(\d+\S*)\s+([^,]+?)(?:\s+(?:apt|unit|ste|#)\s*([\w-]+))?,\s*([^,]+),?\s+([A-Z]{2})\s+(\d{5})/i;

/**
 * The canonical form of a US address; null when there is no house number, so that no paid call is
 * made on it.
 */
export function normalizeAddress(input: string | AddressParts): NormalizedAddress | null {
  const text =
    typeof input === 'string'
      ? input
      : `${[[input.street, input.unit && `# ${input.unit}`], [input.city], [input.state, input.zip]]
          .map((part) => part.filter(Boolean).join(' '))
          .filter(Boolean)
          .join(', ')}`;
  const match = LINE.exec(text.toUpperCase());
  if (match === null) return null;
  const [, number, street, unit, city, state, zip] = match.map((part) => part ?? null);
  const components: AddressComponents = {
    number: number ?? null,
    predir: null,
    street: street ?? null,
    suffix: null,
    postdir: null,
    unitType: unit ? 'UNIT' : null,
    unit: unit ?? null,
    city: city ?? null,
    state: state ?? null,
    zip: zip ?? null,
    poBox: null,
  };
  return {
    key: [number, street, unit, zip].map((part) => part ?? '').join('|'),
    keyVersion: ADDRESS_KEY_VERSION,
    components,
    display: text,
  };
}

/** Whether two addresses are the same home; 'maybe' is for asking the user, never for merging. */
export function compareAddresses(a: NormalizedAddress, b: NormalizedAddress): AddressComparison {
  return a.key === b.key ? { verdict: 'same' } : { verdict: 'different' };
}
