import { houseNumber, type LookupAddress } from './lookup-address.ts';

/**
 * The one home at the house number that was asked for; null when there is none or it could be several. `lineOf`
 * gives street and unit as the provider writes them; null where it does not say.
 */
export function findAsked<Home>(
  homes: readonly Home[],
  asked: LookupAddress,
  lineOf: (home: Home) => string | null,
): Home | null {
  const house = houseNumber(asked.line1);
  const atHouse = homes.filter((home) => {
    const found = houseNumber(lineOf(home) ?? '');
    return house === null || found === null || found === house;
  });
  if (atHouse.length <= 1) return atHouse[0] ?? null;
  const unit = lastWord(asked.unit ?? '');
  const atUnit = atHouse.filter((home) => lastWord(lineOf(home) ?? '') === unit);
  return atUnit.length === 1 ? (atUnit[0] ?? null) : null;
}

const lastWord = (line: string): string => (line.split(/[\s#]+/).at(-1) ?? '').toLowerCase();
