/** An address in named parts, as a page or a CSV row gives it. Same shape as `PostalAddress` in lib/domain. */
export interface AddressParts {
  /** House number and street; the unit may be in here or in `unit`. */
  street: string | null;
  unit: string | null;
  city: string | null;
  /** State or province, short or spelled out. */
  state: string | null;
  /** ZIP, ZIP+4 or postcode. */
  zip: string | null;
  /** ISO 3166 alpha-2; null reads as US unless the postcode says otherwise. */
  country: string | null;
}

/** The parts of one address in USPS Publication 28 form, upper case. Null means not in the text. */
export interface AddressComponents {
  /** House number; null for a box, which is no home. */
  number: string | null;
  predir: string | null;
  street: string | null;
  suffix: string | null;
  postdir: string | null;
  unitType: string | null;
  unit: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  poBox: string | null;
  /** Puerto Rico only: the neighbourhood that tells equal street names of one ZIP apart. */
  urbanization: string | null;
}

export interface NormalizedAddress {
  /**
   * Canonical identity: equal keys of one `keyVersion` mean the same home. Without ZIP and city it
   * ends in a comma or a state and names no one home: `compareAddresses` then says 'maybe'.
   */
  key: string;
  keyVersion: number;
  components: AddressComponents;
  /** One line for people. */
  display: string;
}

/** Why two addresses may be the same home although their keys do not say so. */
export type MaybeReason =
  | 'direction-missing'
  | 'direction-moved'
  | 'suffix-missing'
  | 'highway-kind'
  | 'spelling'
  | 'unit-in-number'
  | 'place-missing'
  | 'zip-differs';

export type AddressComparison =
  | { verdict: 'same' }
  | { verdict: 'maybe'; reasons: MaybeReason[] }
  | { verdict: 'different' };
