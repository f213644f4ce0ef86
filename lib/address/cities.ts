import { directionOf } from './directions.ts';
import { isStrongSuffix, suffixOf } from './suffixes.ts';

/** What follows the direction in names of larger cities that begin with one: "West Sacramento". */
const AFTER_DIRECTION: Record<string, string> = {
  N: 'ANDOVER|ARLINGTON|ATTLEBORO|AUGUSTA|BELLMORE|BEND|BERGEN|BETHESDA|BRUNSWICK|CANTON|CHARLESTON|CHICAGO|FORT MYERS|HIGHLANDS|HOLLYWOOD|KANSAS CITY|KINGSTOWN|LAS VEGAS|LAUDERDALE|LITTLE ROCK|LOGAN|MANKATO|MASSAPEQUA|MIAMI|MIAMI BEACH|MYRTLE BEACH|OGDEN|OLMSTED|PALM BEACH|PLAINFIELD|PLATTE|POTOMAC|PROVIDENCE|READING|RICHLAND HILLS|ROYALTON|SAINT PAUL|SALT LAKE|SPRINGFIELD|TONAWANDA|VALLEY STREAM|WILKESBORO',
  S: 'BEND|BURLINGTON|CHICAGO HEIGHTS|EL MONTE|ELGIN|EUCLID|FULTON|HADLEY|HOLLAND|JORDAN|KINGSTOWN|LAKE TAHOE|LYON|MIAMI|MILWAUKEE|OGDEN|ORANGE|OZONE PARK|PASADENA|PITTSBURG|PLAINFIELD|PORTLAND|RICHMOND HILL|SAINT PAUL|SALT LAKE|SAN FRANCISCO|SAN GABRIEL|SIOUX CITY|WHITTIER|WINDSOR',
  E: 'BOSTON|BRIDGEWATER|BRUNSWICK|CHICAGO|CLEVELAND|ELMHURST|GRAND RAPIDS|GREENWICH|HAMPTON|HANOVER|HARTFORD|HONOLULU|ISLIP|JORDAN|LANSING|LIVERPOOL|LOS ANGELES|MOLINE|ORANGE|PALO ALTO|PATCHOGUE|PEORIA|PROVIDENCE|ROCKAWAY|RUTHERFORD|SAINT LOUIS|SETAUKET|STROUDSBURG|TROY|WENATCHEE|WINDSOR',
  W: 'ALLIS|BABYLON|BEND|BLOOMFIELD|BOUNTIFUL|CALDWELL|CHESTER|CHICAGO|COLUMBIA|COVINA|DEPTFORD|DES MOINES|FARGO|GREENWICH|HARTFORD|HEMPSTEAD|HOLLYWOOD|ISLIP|JORDAN|LAFAYETTE|LINN|MELBOURNE|MEMPHIS|MIAMI|MIFFLIN|MILFORD|MILWAUKEE|MONROE|NEW YORK|NEWTON|NYACK|ORANGE|PALM BEACH|PATERSON|RICHLAND|SACRAMENTO|SALEM|SENECA|SPRINGFIELD|WARWICK|WINDSOR',
};

/** Those that are too close to a large city to be meant by "S PASADENA": there the street ends in "S". */
const ONLY_SPELLED_OUT = new Set(
  'AUGUSTA|BOSTON|CHICAGO|CLEVELAND|HONOLULU|MEMPHIS|MILWAUKEE|NEWTON|PASADENA|PORTLAND|SAINT PAUL|SALEM|SPRINGFIELD'.split(
    '|',
  ),
);

const afterDirection = new Map(
  Object.entries(AFTER_DIRECTION).map(([direction, names]) => [
    direction,
    new Set(names.split('|')),
  ]),
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
const BARE_STREETS = new Set(['BROADWAY', 'EMBARCADERO', 'BOARDWALK', 'ESPLANADE', 'BOWERY']);

/** Saints that cities are called after: behind a street without suffix "ST LOUIS" is the city. */
const SAINTS = new Set(
  'ALBANS ANTHONY AUGUSTINE CHARLES CLAIR CLOUD GEORGE HELENA HELENS JOHNS JOSEPH LOUIS MARYS PAUL PETE PETERS PETERSBURG ROBERT SIMONS'.split(
    ' ',
  ),
);

/** Whether "ST" at `at` begins a city that fills the rest of the words. */
export function isSaintCity(words: readonly string[], at: number): boolean {
  const [saint = '', ...rest] = words.slice(at + 1);
  return words[at] === 'ST' && SAINTS.has(saint) && rest.every(isTail);
}

/** Whether the words are a city whose name begins with a direction: a known one, "NORTH HILLS" or a township. */
export function isDirectionCity(words: readonly string[]): boolean {
  const [first = '', ...names] = words;
  const direction = directionOf(first);
  if (direction === null || names.length === 0) return false;
  const rest = names.join(' ').replace(/^ST /, 'SAINT ').replace(/^FT /, 'FORT ');
  if (/\b(?:TOWNSHIP|TWP)$/.test(rest) || names.every(isTail)) return true;
  const isKnown = afterDirection.get(direction)?.has(rest) === true;
  return isKnown && !(first === direction && ONLY_SPELLED_OUT.has(rest));
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
  if (BARE_STREETS.has(words[0] ?? '')) return 1;
  let start = words.length - 1;
  while (start - 1 >= least && takesWordBefore(words, start)) start--;
  while (start - 1 >= least && HEADS.has(words[start - 1] ?? '')) start--;
  return Math.max(start, Math.min(least, words.length));
}
