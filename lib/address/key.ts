import type { Box } from './boxes.ts';
import { directionOf } from './directions.ts';
import { highwayAt } from './highways.ts';
import { withoutOrdinals } from './ordinals.ts';
import type { ParsedAddress } from './parse.ts';
import { suffixOf } from './suffixes.ts';
import type { Unit } from './unit-reader.ts';
import { unitPartOf } from './units.ts';

/** Designators that only say "a unit": the same id behind any of them is the same unit. */
const GENERIC_UNIT = /^(?:|#|APT|FLAT|STE|UNIT)$/;

/** Words inside a street or city name that have two spellings. */
const SAME_WORDS: Record<string, string> = {
  SAINT: 'ST',
  SAINTE: 'STE',
  DOCTOR: 'DR',
  JUNIOR: 'JR',
};

/** The one person whose streets are written with and without title, first names and "Jr". */
const KING = /^(?:DR)?(?:REV)?(?:MARTINLUTHERKING|MLKING|MLK)(?:JR)?$/;

function canonicalWord(word: string, isOnlyWord: boolean): string {
  // "LA" is a lane only as a suffix; in a name it is the article of "LA SALLE".
  if (word === 'LA') return word;
  const direction = isOnlyWord ? null : directionOf(word);
  return direction ?? SAME_WORDS[word] ?? suffixOf(word) ?? word;
}

/**
 * One spelling of a street name, without spaces: "FIFTH" and "5TH" agree, as do "MC GILL" and
 * "MCGILL", "CR 179" and "COUNTY ROAD 179".
 */
function canonicalStreet(name: readonly string[]): string {
  const highway = highwayAt(name);
  const words = highway === null ? withoutOrdinals(name) : name.slice(highway.length);
  const head = highway === null ? '' : `${highway.kind} ${highway.id}`;
  const rest = words.flatMap((word) => (/^\d+-\d+$/.test(word) ? [word] : word.split('-')));
  const street = rest.map((word) => canonicalWord(word, rest.length === 1 && head === '')).join('');
  return head + street.replace(KING, 'MLKING');
}

function canonicalUnit({ kind, id }: Unit): string {
  const words = withoutOrdinals(id.split(' '));
  const parts = words.map((word) => unitPartOf(word) ?? word);
  const short = parts
    .join('')
    .replace(/[^A-Z\d]/g, '')
    .replace(/^0+(?=\d)/, '');
  if (kind === 'PH') return short === '' ? 'PH' : `PH${short}`;
  return GENERIC_UNIT.test(kind) ? short : `${kind} ${short}`;
}

/** The units without those that say the same twice: "APT 4" in the street and "4" beside it. */
export function distinctUnits(units: readonly Unit[]): Unit[] {
  const ids = units.map(canonicalUnit);
  return units.filter((_, index) => ids.indexOf(ids[index] ?? '') === index);
}

/** "PO BOX 12", "RR 1 BOX 254"; null without a box. */
export function boxText(box: Box | null): string | null {
  return box && `${box.kind} BOX ${box.id}`;
}

/** One spelling of a city: "City of Saint Paul" and "St Paul" agree. */
export function canonicalCity(city: string): string {
  const words = city
    .replace(/^(?:CITY|TOWN|VILLAGE) OF /, '')
    .replace(/^NEW YORK CITY$/, 'NEW YORK')
    .split(/[ -]/);
  return words.map((word) => canonicalWord(word, false)).join('');
}

/**
 * The identity of an address as text:
 * `country|number|predir|street|suffix|postdir|unit|place`, the place being the ZIP, or city and
 * state where there is none.
 */
export function addressKey(parsed: ParsedAddress): string {
  const { number, predir, name, suffix, postdir, units, urbanization, city, place } = parsed;
  const isHighway = highwayAt(name) !== null;
  return [
    place.country,
    number?.replace(/^(\d+)-([A-Z])$/, '$1$2') ?? boxText(parsed.box),
    predir,
    canonicalStreet(name) + (urbanization === null ? '' : `@${urbanization}`),
    isHighway && suffix === 'HWY' ? null : suffix,
    postdir,
    distinctUnits(units).map(canonicalUnit).toSorted().join('+'),
    place.zip ?? `${canonicalCity(city.join(' '))},${place.state ?? ''}`,
  ]
    .map((field) => field ?? '')
    .join('|');
}
