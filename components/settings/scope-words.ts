import { plural } from '@/components/ui/format.ts';

/** "9 look-ups, none refused so far", "7 of 9 look-ups, 2 not in your plan". */
export function scopeWords(all: number, refused: number): string {
  if (refused === 0) return `${plural(all, 'look-up')}, none refused so far`;
  return `${all - refused} of ${plural(all, 'look-up')}, ${refused} not in your plan`;
}
