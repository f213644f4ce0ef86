import { addressId, type AskedAddress } from '../asked-address.ts';
import { hexFor, randomFor } from '../seed.ts';
import type { SyntheticProperty } from '../synthetic-property.ts';

/** A BatchData address; the hash is what tells answers of one batch apart. */
export function addressBody(address: AskedAddress, { lat, lng, fips }: SyntheticProperty) {
  const { street, houseNumber, unit, city, state, zip } = address;
  return {
    houseNumber,
    street: titleCase(unit === null ? street : `${street} APT ${unit}`),
    city: titleCase(city ?? ''),
    county: 'Sample County',
    state: state ?? '',
    zip: zip ?? '',
    zipPlus4: '0100',
    formattedStreet: titleCase(street.slice(houseNumber.length + 1)),
    streetNoUnit: titleCase(street),
    hash: hexFor(addressId(address), 32),
    latitude: lat,
    longitude: lng,
    countyFipsCode: fips,
  };
}

/** Up to five numbers of the range set aside for fiction. */
export function phonesOf(address: AskedAddress) {
  const random = randomFor(`${addressId(address)}|phones`);
  const count = random.int(1, 4);
  return Array.from({ length: count }, (_, rank) => ({
    body: {
      number: `61455501${random.int(10, 99)}`,
      carrier: random.pick(['Sample Wireless', 'Sample Telephone', 'Sample Cable']),
      type: random.pick(['Mobile', 'Land Line', 'Voip']),
      tested: true,
      reachable: random.chance(0.8),
      dnc: random.chance(0.3),
      score: 100 - rank * 5,
      lastReportedDate: '2026-07-01T00:00:00.000Z',
    },
    /** Hidden unless the caller asks for TCPA-blacklisted phones. */
    isTcpaBlacklisted: random.chance(0.1),
  }));
}

export function emailsOf({ people }: SyntheticProperty['owner']) {
  return people.map(({ first, last }) => ({
    email: `${first}.${last}@example.com`.toLowerCase().replaceAll(' ', '.'),
    tested: true,
  }));
}

/** What is known about the person besides how to reach them. The two words make a sure case for tests. */
export function legalFlags(address: AskedAddress) {
  const random = randomFor(`${addressId(address)}|flags`);
  return {
    litigator: random.chance(0.04) || /\bLITIGATOR\b/.test(address.street),
    deceased: random.chance(0.03) || /\bDECEASED\b/.test(address.street),
  };
}

/** "SAMPLE OWNER 1042" as "Sample Owner 1042". */
export const titleCase = (text: string): string =>
  text.toLowerCase().replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
