import { formsTable } from './forms-table.ts';

const DIRECTIONS = formsTable(
  'N,NORTH,NO|S,SOUTH,SO|E,EAST,EA|W,WEST,WE|NE,NORTHEAST|NW,NORTHWEST|SE,SOUTHEAST|SW,SOUTHWEST',
);

/** The Publication 28 abbreviation of a compass direction in any of its forms, or null. */
export function directionOf(word: string | undefined): string | null {
  return DIRECTIONS.get(word ?? '')?.[0] ?? null;
}

/** The full name of a direction in any of its forms, the word itself where it is none. */
export function directionSpelledOut(word: string): string {
  return DIRECTIONS.get(word)?.[1] ?? word;
}

/** A direction read from the words at `at`: how many words it took. "S E" is one direction of two words. */
export function directionAt(
  words: readonly string[],
  at: number,
): { value: string; length: number } | null {
  const first = directionOf(words[at]);
  if (first === null) return null;
  const second = words[at + 1];
  if (
    words[at] === first &&
    (second === 'E' || second === 'W') &&
    (first === 'N' || first === 'S')
  ) {
    return { value: first + second, length: 2 };
  }
  return { value: first, length: 1 };
}
