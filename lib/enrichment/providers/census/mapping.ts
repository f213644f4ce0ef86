import type { FactValues } from '../../../domain/facts.ts';
import { NO_FINDINGS } from '../../no-findings.ts';
import { houseNumber, type LookupAddress } from '../../lookup-address.ts';
import { known, looseLocation } from '../../loose-values.ts';
import type { Findings } from '../../provider.ts';
import type { CensusMatch } from './schema.ts';

/**
 * Where the house lies, and in which county and tract. A layer that failed leaves its fact out: the rest is good, and
 * the FCC knows the county too. Several places that fit are none.
 */
export function findingsFromCensus(
  matches: readonly CensusMatch[],
  asked: LookupAddress,
): Findings {
  const match = onlyMatch(matches, asked);
  if (match === null) return NO_FINDINGS;
  const { coordinates, geographies } = match;
  const { x: lng, y: lat } = coordinates;
  const { Counties: county, 'Census Tracts': tract } = geographies;
  const facts = known<FactValues>({
    location: looseLocation(lat, lng),
    county: county.NAME,
    fips: county.GEOID?.padStart(5, '0') ?? null,
    censusTract: tract.GEOID,
  });
  return { ...NO_FINDINGS, matched: facts.location !== undefined, facts };
}

function onlyMatch(matches: readonly CensusMatch[], asked: LookupAddress): CensusMatch | null {
  const house = houseNumber(asked.line1);
  const atHouse = matches.filter(
    ({ matchedAddress }) => houseNumber(matchedAddress ?? '') === house,
  );
  const inZip = atHouse.filter(({ addressComponents: { zip } }) => zip === asked.zip);
  const fitting = inZip.length > 0 ? inZip : atHouse;
  // Two sides of a street, or two editions of it, give one address twice.
  const addresses = new Set(fitting.map(({ matchedAddress }) => matchedAddress));
  return addresses.size === 1 ? (fitting[0] ?? null) : null;
}
