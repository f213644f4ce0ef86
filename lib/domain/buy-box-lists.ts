import { PASSED, type BuyBox, type RuleOutcome } from './buy-box.ts';
import type { Listing, PostalAddress } from './listing.ts';
import { propertyType } from './property-type.ts';

/** Holds a listing against one list of the buy box; null when the list is empty or does not apply. */
export type ListRule = (listing: Listing, box: BuyBox) => RuleOutcome | null;

const typeRule: ListRule = ({ type }, { types }) => {
  if (types.length === 0) return null;
  const kind = type === null ? null : propertyType(type);
  if (kind === null) return { unknown: 'Type' };
  return types.includes(kind) ? PASSED : { failed: capital(kind) };
};

const statusRule: ListRule = ({ status }, { statuses }) => {
  if (statuses.length === 0) return null;
  if (status === null) return { unknown: 'Status' };
  return statuses.includes(status) ? PASSED : { failed: capital(status) };
};

const placeRule: ListRule = ({ address }, { places }) => {
  if (places.length === 0) return null;
  const answers = places.map((place) => isIn(address, plain(place)));
  if (answers.includes(true)) return PASSED;
  return answers.includes(null) ? { unknown: 'Place' } : { failed: 'Outside your areas' };
};

/** Most cards show no description; a page without one is not held against it. */
const wordsRule: ListRule = ({ description }, { words }) => {
  if (words.length === 0 || description === null) return null;
  return firstOf(words, description) === undefined ? { failed: 'None of your words' } : PASSED;
};

const avoidWordsRule: ListRule = ({ description }, { avoidWords }) => {
  if (avoidWords.length === 0 || description === null) return null;
  const found = firstOf(avoidWords, description);
  return found === undefined ? PASSED : { failed: `Says “${found}”` };
};

/** In the order in which a failed one is named. */
export const LIST_RULES: readonly ListRule[] = [
  typeRule,
  statusRule,
  placeRule,
  wordsRule,
  avoidWordsRule,
];

/** Null when the page does not say enough to tell. `place` in plain words. */
function isIn({ city, state, zip }: PostalAddress, place: string): boolean | null {
  const isZip = /\d/.test(place);
  if (isZip) return zip === null ? null : `${plain(zip)} `.startsWith(`${place} `);
  const [town, region] = [plain(city ?? ''), plain(state ?? '')];
  if ([town, region, `${town} ${region}`].includes(place)) return true;
  const needsState = place.length === 2 || place.startsWith(`${town} `);
  return town === '' || (region === '' && needsState) ? null : false;
}

const firstOf = (phrases: readonly string[], text: string): string | undefined => {
  const words = ` ${plain(text)} `;
  return phrases.find((phrase) => words.includes(` ${plain(phrase)} `));
};

/** Words alone, in lower case: "As-Is!" and "as is" are the same. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** "Off market" from an id. */
const capital = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replace('-', ' ');
