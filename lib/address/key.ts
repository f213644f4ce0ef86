import type { Box } from './boxes.ts';
import { directionSpelledOut } from './directions.ts';
import { highwayAt } from './highways.ts';
import { withoutOrdinals } from './ordinals.ts';
import type { ParsedAddress } from './parse.ts';
import { spelledOut } from './suffixes.ts';
import type { Unit } from './unit-reader.ts';
import { unitPartOf } from './units.ts';

/** Designators that only say "a unit": the same id behind any of them is the same unit. */
const GENERIC_UNIT = /^(?:|#|APT|FLAT|STE|UNIT)$/;

/** The one person whose streets are written with and without title, first names and "Jr". */
const KING = /^(?:DR)?(?:REV)?(?:MARTINLUTHERKING|MLKING|MLK)(?:JR)?$/;

/** A word of a name spelled out, except "ST" and "DR", which are a saint and a doctor too. */
export function canonicalWord(word: string, isOnlyWord = false): string {
  if (/^(?:SAINT|STREET)$/.test(word)) return 'ST';
  if (/^(?:DOCTOR|DRIVE)$/.test(word)) return 'DR';
  // "LA" is a lane only as a suffix; a direction that is the whole name is no direction.
  if (/^(?:ST|DR|LA)$/.test(word)) return word;
  return isOnlyWord ? spelledOut(word) : spelledOut(directionSpelledOut(word));
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
  return words.map((word) => canonicalWord(word)).join('');
}

/**
 * The identity of an address as text:
 * `country|number|predir|street|suffix|postdir|unit|place`, the place being the ZIP, or city and
 * state where there is none.
 */
export function addressKey(parsed: ParsedAddress): string {
  const { number, predir, name, suffix, postdir, units, urbanization, city, place } = parsed;
  // "FM 1960 RD" and "US HIGHWAY 281 HWY" say twice what they are.
  const isRepeated = highwayAt(name)?.length === name.length && /^(?:HWY|RD)$/.test(suffix ?? '');
  return [
    place.country,
    number?.replace(/^(\d+)-([A-Z])$/, '$1$2') ?? boxText(parsed.box),
    predir,
    canonicalStreet(name) + (urbanization === null ? '' : `@${urbanization}`),
    isRepeated ? null : suffix,
    postdir,
    distinctUnits(units).map(canonicalUnit).toSorted().join('+'),
    place.zip ?? `${canonicalCity(city.join(' '))},${place.state ?? ''}`,
  ]
    .map((field) => field ?? '')
    .join('|');
}
