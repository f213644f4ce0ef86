import { directionOf } from './directions.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';

/**
 * What follows the direction in names of larger cities that begin with one: "West Sacramento". Those
 * with a star are too close to a large city to be meant by "S PASADENA": there "S" is the street's.
 */
const AFTER_DIRECTION: Record<string, string> = {
  N: 'ARLINGTON|AUGUSTA*|BRUNSWICK|CHARLESTON|CHICAGO*|FORT MYERS|HIGHLANDS|HOLLYWOOD|KANSAS CITY|LAS VEGAS|LAUDERDALE|LITTLE ROCK|MIAMI|MIAMI BEACH|MYRTLE BEACH|PALM BEACH|PLAINFIELD|PROVIDENCE|RICHLAND HILLS|SAINT PAUL*|SALT LAKE',
  S: 'BEND|BURLINGTON|EL MONTE|JORDAN|LAKE TAHOE|MIAMI|MILWAUKEE*|ORANGE|PASADENA*|PLAINFIELD|PORTLAND*|SAINT PAUL*|SALT LAKE|SAN FRANCISCO',
  E: 'BOSTON*|BRUNSWICK|CHICAGO*|CLEVELAND*|GRAND RAPIDS|HARTFORD|HONOLULU*|JORDAN|LANSING|LOS ANGELES|ORANGE|PALO ALTO|PEORIA|PROVIDENCE|SAINT LOUIS',
  W: 'ALLIS|BEND|CHESTER|CHICAGO*|COVINA|DES MOINES|FARGO|HARTFORD|HEMPSTEAD|HOLLYWOOD|JORDAN|LAFAYETTE|MEMPHIS*|MIAMI|MILWAUKEE*|MONROE|NEW YORK|ORANGE|PALM BEACH|SACRAMENTO|SALEM*|SPRINGFIELD*|WARWICK',
};

const directionCities = new Set(
  Object.entries(AFTER_DIRECTION).flatMap(([direction, names]) =>
    names.split('|').map((name) => `${direction} ${name}`),
  ),
);

/** Words that begin a city's name of two words or more. */
const HEADS = new Set(
  'ARROYO BATON BIG BOCA CEDAR CORAL CORPUS DEL DES DU EAST EAU EL FORT FT GRAND GREEN KEY LA LAKE LAS LE LITTLE LOS MOUNT MT NEW NORTH OAK OLIVE PALM PALO PORT RANCHO SAINT SALT SAN SANTA SIOUX SOUTH ST TERRE THE UPPER WEST YORBA'.split(
    ' ',
  ),
);

/** Words that end a city's name of two words or more, besides the suffixes that streets rarely have. */
const TAILS = new Set('CITY COUNTY GATE HEAD HOUSE MESA OAK OAKS TERRACE TOWNSHIP TWP'.split(' '));

function isTail(word: string): boolean {
  return TAILS.has(word) || (word.length > 2 && suffixOf(word) !== null && !isStrongSuffix(word));
}

/** Streets known without any suffix. */
const BARE_STREETS = /^(?:BROADWAY|EMBARCADERO|BOARDWALK|ESPLANADE|BOWERY)$/;

/** Cities called after a saint: behind a street without suffix "ST LOUIS" is the city. */
const SAINT_CITY =
  /^ST (?:AUGUSTINE|CHARLES|CLOUD|GEORGE|JOSEPH|LOUIS|PAUL|PETERS|PETERSBURG)(?: BEACH| PARK)?$/;

/** Whether "ST" at `at` begins a city that fills the rest of the words. */
export function isSaintCity(words: readonly string[], at: number): boolean {
  return SAINT_CITY.test(words.slice(at).join(' '));
}

/** Whether the words are a city whose name begins with a direction: a known one, "NORTH HILLS" or a township. */
export function isDirectionCity(words: readonly string[]): boolean {
  const [first = '', ...names] = words;
  const direction = directionOf(first);
  if (direction === null || names.length === 0) return false;
  const rest = names.join(' ').replace(/^ST /, 'SAINT ').replace(/^FT /, 'FORT ');
  if (/\b(?:TOWNSHIP|TWP)$/.test(rest) || names.every(isTail)) return true;
  const city = `${direction} ${rest}`;
  return directionCities.has(city) || (first !== direction && directionCities.has(`${city}*`));
}

/** Tails that follow another one: "PALM BEACH GARDENS"; "SALT LAKE CITY" is one of few before "CITY". */
const SECOND_TAILS = /^(?:GARDENS|VILLAGE|TOWNSHIP|TWP|COUNTY)$|^(?:LAKE|VALLEY) CITY$/;

/** Whether the city goes on to the left of the word at `at`. */
function takesWordBefore(words: readonly string[], at: number): boolean {
  const [word = '', next] = words.slice(at, at + 2);
  if (!isTail(word)) return false;
  return next === undefined || SECOND_TAILS.test(next) || SECOND_TAILS.test(`${word} ${next}`);
}

/**
 * Where the city probably begins in a street without suffix followed by a city without a comma:
 * "EL CAMINO REAL MOUNTAIN VIEW" gives 3. Always leaves `least` words to the street; gives the
 * length when no word is left for a city.
 */
export function guessCityStart(words: readonly string[], least: number): number {
  if (BARE_STREETS.test(words[0] ?? '')) return 1;
  let start = words.length - 1;
  while (start - 1 >= least && takesWordBefore(words, start)) start--;
  while (start - 1 >= least && HEADS.has(words[start - 1] ?? '')) start--;
  return Math.max(start, Math.min(least, words.length));
}
