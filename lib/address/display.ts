import type { AddressComponents } from './address-types.ts';
import { directionOf } from './directions.ts';
import { designatorOf } from './units.ts';

/** Words that stay in capitals. */
const INITIALS = new Set('APO CMR CR FM FPO HC II III MLK PMB PO PSC RM RR SR US'.split(' '));

function titleWord(word: string): string {
  if (/^\d+(?:ST|ND|RD|TH)$/.test(word)) return word.toLowerCase();
  const stays = /\d/.test(word) || word.length === 1 || directionOf(word) === word;
  if (stays || INITIALS.has(word)) return word;
  const title = word.charAt(0) + word.slice(1).toLowerCase();
  return title.replace(/^Mc([a-z])/, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

function titleCase(words: string | null): string {
  return words === null ? '' : words.split(' ').map(titleWord).join(' ');
}

function displayUnit({ unitType, unit }: AddressComponents): string {
  if (unit === null) return '';
  // The id keeps its capitals; the designators of further units in it do not.
  const ids = unit.split(' ').map((word) => (designatorOf(word) === word ? titleWord(word) : word));
  return [unitType === null ? '#' : titleCase(unitType), ...ids].join(' ');
}

function displayBox({ number, poBox }: AddressComponents): string {
  if (number !== null || poBox === null) return '';
  return /^[A-Z]+ /.test(poBox) ? titleCase(poBox) : `PO Box ${poBox}`;
}

/** An address on one line for people: "1255 W North Ave Unit 5, Chicago, IL 60642". */
export function displayAddress(components: AddressComponents): string {
  const { number, predir, street, suffix, postdir, city, state, zip, urbanization } = components;
  const streetLine = [number, predir, titleCase(street), titleCase(suffix), postdir];
  return [
    [...streetLine, displayUnit(components), displayBox(components)],
    [urbanization === null ? '' : `Urb ${titleCase(urbanization)}`],
    [titleCase(city)],
    [state, zip],
  ]
    .map((parts) => parts.filter((part) => part !== null && part !== '').join(' '))
    .filter((part) => part !== '')
    .join(', ');
}
