import { isDirectionCity } from './cities.ts';
import { directionAt } from './directions.ts';
import { looseUnitAt, oddUnitLength, unitsAt, type Unit } from './unit-reader.ts';

interface Tail {
  postdir: string | null;
  units: Unit[];
  city: string[];
}

interface TailContext {
  cut: 'none' | 'after-suffix' | 'guess';
  hasPredir: boolean;
  /** The street is a grid's number, which always has a direction behind it. */
  isNumbered: boolean;
}

/**
 * Whether the direction after a suffix begins the city instead: it does in "AVE WEST SACRAMENTO",
 * and wherever it is spelled out although the street has a direction already.
 */
function beginsCity(words: readonly string[], { hasPredir, isNumbered }: TailContext): boolean {
  if (words.length < 2 || isNumbered || /\d/.test(words[1] ?? '')) return false;
  return isDirectionCity(words) || (hasPredir && (words[0] ?? '').length > 2);
}

/** Reads what follows the suffix: a direction, units with or without designator, then the city. */
export function readTail(words: readonly string[], context: TailContext): Tail {
  const cuts = context.cut !== 'none';
  const direction = cuts && beginsCity(words, context) ? null : directionAt(words, 0);
  const { units, end } = unitsAt(words, direction?.length ?? 0, [looseUnitAt, looseUnitAt]);
  const odd = units.length === 0 ? oddUnitLength(words.slice(end)) : 0;
  if (odd > 0) units.push({ kind: '', id: words.slice(end, end + odd).join(' ') });
  return { postdir: direction?.value ?? null, units, city: cuts ? words.slice(end + odd) : [] };
}
