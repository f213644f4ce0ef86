import type { AddressComponents } from './address-types.ts';
import { directionOf } from './directions.ts';

function titleWord(word: string): string {
  if (/^\d+(?:ST|ND|RD|TH)$/.test(word)) return word.toLowerCase();
  if (
    /\d/.test(word) ||
    word.length === 1 ||
    directionOf(word) === word ||
    /^(?:US|FM|RM|CR|SR|PO)$/.test(word)
  )
    return word;
  const title = word.charAt(0) + word.slice(1).toLowerCase();
  return title.replace(/^Mc([a-z])/, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

function titleCase(words: string): string {
  return words.split(' ').map(titleWord).join(' ');
}

/** An address on one line for people: "1255 W North Ave Unit 5, Chicago, IL 60642". */
export function displayAddress(components: AddressComponents): string {
  const {
    number,
    predir,
    street,
    suffix,
    postdir,
    unitType,
    unit,
    poBox,
    city,
    state,
    zip,
    urbanization,
  } = components;
  const unitText =
    unitType === '#' || (unitType === null && unit !== null)
      ? `# ${unit ?? ''}`
      : unitType && `${titleCase(unitType)} ${unit ?? ''}`;
  const box =
    number === null && poBox !== null ? (/^[A-Z]/.test(poBox) ? poBox : `PO Box ${poBox}`) : null;
  const streetLine = [
    number,
    predir,
    street && titleCase(street),
    suffix && titleCase(suffix),
    postdir,
    unitText,
    box,
  ];
  return [
    streetLine,
    [urbanization && `Urb ${titleCase(urbanization)}`],
    [city && titleCase(city)],
    [state, zip],
  ]
    .map((parts) => parts.filter((part) => part !== null && part !== '').join(' '))
    .filter((part) => part !== '')
    .join(', ');
}
