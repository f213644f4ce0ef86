import { randomFor } from './seed.ts';

/** A made-up county: the same for every point of one square degree, whoever is asked about it. */
export interface SyntheticCounty {
  fips: string;
  name: string;
  /** Eleven digits, the first five those of the county. */
  tract: string;
}

/** The county at a point; null off the country's coasts. */
export function countyAt(lat: number, lng: number): SyntheticCounty | null {
  if (lat < 24 || lat > 50 || lng < -125 || lng > -66) return null;
  const random = randomFor(`county ${Math.floor(lat)} ${Math.floor(lng)}`);
  const fips =
    String(random.int(1, 56)).padStart(2, '0') + String(random.int(1, 199)).padStart(3, '0');
  const tract = `${fips}${String(random.int(100_00, 999_99)).padStart(6, '0')}`;
  return { fips, name: `Sample County ${Number(fips.slice(2))}`, tract };
}
