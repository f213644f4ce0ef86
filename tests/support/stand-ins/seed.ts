import { seededRandom, type SeededRandom } from '../../../lib/sample/seeded-random.ts';

/** A 32-bit number that is the same for the same text for ever (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Repeatable choices about one thing: independent of the order in which things are asked for. */
export const randomFor = (topic: string): SeededRandom => seededRandom(hashText(topic));

/** A made-up identifier of `length` hexadecimal digits, the same for the same topic. */
export function hexFor(topic: string, length: number): string {
  let digits = '';
  for (let part = 0; digits.length < length; part += 1)
    digits += hashText(`${topic}#${part}`).toString(16).padStart(8, '0');
  return digits.slice(0, length);
}
