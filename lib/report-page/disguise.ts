import { isKnownWord } from './known-words.ts';

/** A number between 0 and 1, as `Math.random` gives it. */
export type Random = () => number;

/** How much of a text is hidden: `all` also hides known words and numbers, for what is of the user. */
export type Strictness = 'unknown' | 'all';

export interface DisguiseInput {
  /** Numbers of the page's reading, as plain digits: they stay, so that a reader can be tried on the report. */
  numbers: ReadonlySet<string>;
  /** The site's own name, lower case: "9 days on Zillow" is no person's. */
  siteName: string;
  /** Words that are replaced even in code, lower case. */
  names: ReadonlySet<string>;
  random: Random;
}

const TOKEN = new RegExp(
  [
    // Escapes, and the 2 of "ft2".
    String.raw`(?<escape>%[\da-f]{2}|&#?\w+;|(?<=(?:ft|m))2(?!\d))`,
    String.raw`(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<phone>(?<![\d.])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]\d{4}(?!\d))`,
    String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)`,
    String.raw`[\p{L}\p{M}]+`,
  ].join('|'),
  'giu',
);
/** "SingleFamilyHome" is three words, "MLSNumber" two. */
const CAMEL = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{L}+/gu;
/** A number before a word of its own is a house number, whatever else has the same digits. */
const NAME_FOLLOWS = /^(?:st|nd|rd|th)?[\s+_-]+(\p{L}{3,})/iu;
const LOOK_AHEAD = 40;

/**
 * Replaces what may be personal by made-up text of the same shape: the same by the same, wherever it stands.
 * What stands for what is drawn by lot and kept nowhere.
 */
export class Disguise {
  readonly #input: DisguiseInput;
  readonly #cipher: Record<string, string>;
  readonly #words = new Map<string, string>();

  constructor(input: DisguiseInput) {
    this.#input = input;
    this.#cipher = drawCipher(input.random);
  }

  /** Running text, a label, or an address. */
  text(text: string, strictness: Strictness = 'unknown'): string {
    let made = '';
    let end = 0;
    for (const { 0: token, index, groups = {} } of text.matchAll(TOKEN)) {
      const after = index + token.length;
      const rest = text.slice(after, after + LOOK_AHEAD);
      made += text.slice(end, index) + this.#token(token, groups, rest, strictness);
      end = after;
    }
    return made + text.slice(end);
  }

  /** A name in a site's code: kept, but for names of people and places, and long numbers. */
  code(text: string): string {
    const { names } = this.#input;
    return text
      .replaceAll(/\p{L}+/gu, (part) => (names.has(part.toLowerCase()) ? this.#word(part) : part))
      .replaceAll(/\d{4,}/g, (run) => (this.keeps(run) ? run : this.digits(run)));
  }

  /** Other digits, as many. */
  digits(text: string): string {
    return text.replaceAll(/[1-9]/g, (digit) => this.#cipher[digit] ?? digit);
  }

  /** Whether the page's reading uses this number. */
  keeps(number: string): boolean {
    return this.#input.numbers.has(number.replaceAll(',', ''));
  }

  #token(
    token: string,
    { escape, email, phone, number }: Record<string, string | undefined>,
    rest: string,
    strictness: Strictness,
  ): string {
    if (escape !== undefined) return token;
    if (email !== undefined) return `${this.#word(email.replaceAll(/[^a-z]/gi, ''))}@example.com`;
    if (phone !== undefined) return this.#phone(phone);
    if (number !== undefined) return this.#number(number, rest, strictness);
    return token.replaceAll(CAMEL, (part) =>
      strictness === 'unknown' && this.#isKnown(part) ? part : this.#word(part),
    );
  }

  #isKnown(word: string): boolean {
    return isKnownWord(word) || word.toLowerCase() === this.#input.siteName;
  }

  #number(number: string, rest: string, strictness: Strictness): string {
    const next = NAME_FOLLOWS.exec(rest)?.[1];
    if (strictness === 'all' || (next !== undefined && !isKnownWord(next)))
      return this.digits(number);
    // Posts that name no price ask a dollar.
    if (this.keeps(number) || number === '1') return number;
    // A place on earth: which degree it is in says little, and another may not exist.
    if (/^\d{1,3}\.\d{3,}$/.test(number))
      return number.replace(/\.\d+/, (part) => this.digits(part));
    // A year stays one, or a reader that looks for years could not be tried on the report.
    return /^(?:1[89]|20)\d\d$/.test(number)
      ? `19${this.digits(number.slice(2))}`
      : this.digits(number);
  }

  /** A number of the range that is nobody's, in the same spelling: (555) 555-0123. */
  #phone(phone: string): string {
    const made = `55555501${this.digits(phone.slice(-2))}`;
    const count = phone.replaceAll(/\D/g, '').length;
    let next = made.length - count;
    return phone.replaceAll(/\d/g, () => made[next++] ?? '1');
  }

  #word(text: string): string {
    const lower = text.toLowerCase();
    const made = this.#words.get(lower) ?? this.#madeWord(lower.length);
    this.#words.set(lower, made);
    return made.replaceAll(/./g, (letter, index: number) =>
      /\p{Lu}/u.test(text[index] ?? '') ? letter.toUpperCase() : letter,
    );
  }

  /** Consonant, vowel and so on: no word that a reader knows, and nobody's name but by chance. */
  #madeWord(length: number): string {
    const { names, random } = this.#input;
    const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? 'x';
    for (;;) {
      const made = Array.from({ length }, (_, index) =>
        pick(index % 2 === 0 ? 'bcdfghjklmnpqrvwxz' : 'aeiouy'),
      ).join('');
      if (length < 2 || !(isKnownWord(made) || names.has(made))) return made;
    }
  }
}

/** Which digit stands for which: none for itself, and 0 for 0, so that numbers keep their length. */
function drawCipher(random: Random): Record<string, string> {
  const ring = '123456789'.split('');
  for (let last = ring.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [ring[last], ring[other]] = [ring[other] ?? '', ring[last] ?? ''];
  }
  const next = (index: number) => ring[(index + 1) % ring.length] ?? '';
  return Object.fromEntries(ring.map((digit, index) => [digit, next(index)]));
}
