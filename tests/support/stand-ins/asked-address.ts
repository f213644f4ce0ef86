/** A US address as a provider reads it out of what it was asked. Upper case, standard suffixes. */
export interface AskedAddress {
  /** "4529 WINONA CT", without the unit. */
  street: string;
  houseNumber: string;
  unit: string | null;
  /** Null when only a ZIP was given. */
  city: string | null;
  state: string | null;
  zip: string | null;
}

/** The USPS suffixes that people most often write out: a provider finds "Court" and "Ct" alike. */
const SUFFIXES: Readonly<Record<string, string>> = {
  AVENUE: 'AVE',
  BOULEVARD: 'BLVD',
  CIRCLE: 'CIR',
  COURT: 'CT',
  DRIVE: 'DR',
  LANE: 'LN',
  PARKWAY: 'PKWY',
  PLACE: 'PL',
  ROAD: 'RD',
  STREET: 'ST',
  TERRACE: 'TER',
};

const UNIT = /[ ,]+(?:APT|UNIT|STE|SUITE|#)[ .#]*([\w-]+)$/;
const HOUSE_NUMBER = /^\d[\d-]*[A-Z]?(?= )/;
const STATE_AND_ZIP = /^([A-Z]{2})?\s*(\d{5})?(?:-\d{4})?$/;

/** Reads "4529 Winona Court Apt 2, Denver, CO 80212"; null when it names no house in no place. */
export function parseAskedAddress(text: string): AskedAddress | null {
  const parts = text
    .toUpperCase()
    .split(',')
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => part !== '');
  const region = STATE_AND_ZIP.exec(parts.at(-1) ?? '');
  if (region === null) return null;
  const [, state = null, zip = null] = region;
  const city = parts.length > 2 ? (parts.at(-2) ?? null) : null;
  const street = parts.slice(0, city === null ? -1 : -2).join(', ');
  if (zip === null && (city === null || state === null)) return null;
  return withStreet(street, { city, state, zip });
}

function withStreet(
  line: string,
  place: Pick<AskedAddress, 'city' | 'state' | 'zip'>,
): AskedAddress | null {
  const unit = UNIT.exec(line)?.[1] ?? null;
  const street = line
    .replace(UNIT, '')
    .replace(/[A-Z]+$/, (suffix) => SUFFIXES[suffix] ?? suffix)
    .trim();
  const houseNumber = HOUSE_NUMBER.exec(street)?.[0];
  return houseNumber === undefined ? null : { street, houseNumber, unit, ...place };
}

/** What the house is known by: the same for every way of asking that names street and city. */
export const addressId = ({ street, unit, city, state, zip }: AskedAddress): string =>
  [street, unit ?? '', city ?? zip, state ?? ''].join('|');

/** "4529 WINONA CT APT 2" */
export const streetLine = ({ street, unit }: AskedAddress): string =>
  unit === null ? street : `${street} APT ${unit}`;

/** "DENVER, CO 80212" */
export const placeLine = ({ city, state, zip }: AskedAddress): string =>
  [city, [state, zip].filter((part) => part !== null).join(' ')]
    .filter((part) => part !== null && part !== '')
    .join(', ');
