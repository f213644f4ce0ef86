import type { Listing, ListingField, Reading } from '@/lib/domain/listing.ts';
import { listingSchema } from '@/lib/domain/listing-schema.ts';
import { missingFields } from '@/lib/sites/draft.ts';

/** What a reading of a damaged page must not do, in words; empty where it is sound. */
export function faultsOf(
  whole: Reading,
  damaged: Reading,
  source: string,
  expected: readonly ListingField[],
): string[] {
  const page = new PageText(source);
  const rows = rowsOf(damaged);
  return [
    ...crashesIn(damaged),
    ...rows.flatMap((row) => inventedBy(row, page)),
    ...rows.flatMap((row) => refused(row)),
    ...silentLosses(whole, damaged, expected),
  ];
}

const rowsOf = (reading: Reading): Listing[] => {
  if (reading.kind === 'listing') return [reading.listing];
  return reading.kind === 'results' ? reading.listings : [];
};

const crashesIn = ({ warnings }: Reading): string[] =>
  warnings
    .filter(({ code, detail }) => code !== 'broken-state' && /Error\b/.test(detail))
    .map(({ detail }) => detail);

/** Prices that are not on the page, and words of an address that are not. */
function inventedBy({ price, address }: Listing, page: PageText): string[] {
  const { street, unit, city, state, zip } = address;
  const words = [street, unit, city, state, zip].flatMap(
    (part) => part?.split(/[^\p{L}\d]+/u) ?? [],
  );
  const isRent = price?.kind === 'rent';
  return [
    ...[price?.amount, price?.max].flatMap((amount) =>
      amount && !page.hasAmount(amount, isRent) ? [`price ${amount}`] : [],
    ),
    ...words.filter((word) => !page.hasWord(word)).map((word) => `address "${word}"`),
  ];
}

const refused = (row: Listing): string[] =>
  listingSchema
    .safeParse(row)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/** Fields the whole page gave and the damaged one did not, though the site normally has them: each needs its warning. */
function silentLosses(
  whole: Reading,
  damaged: Reading,
  expected: readonly ListingField[],
): string[] {
  if (whole.kind !== 'listing' || damaged.kind !== 'listing') return [];
  const had = expected.filter((field) => field === 'address' || whole.listing.where[field]);
  const named = new Set(
    damaged.warnings.map(({ code, field }) => code === 'missing-field' && field),
  );
  return missingFields(damaged.listing, had)
    .filter((field) => !named.has(field))
    .map((field) => `${field} lost without a warning`);
}

/** Characters that nobody sees; a number or a word goes on behind them. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/g;
const WEEKS_A_MONTH = 52 / 12;

/** A page's source as one reads it: JSON's escapes are characters, and unseen ones are gone. Worked out when asked. */
class PageText {
  readonly #source: string;
  #readable: string | undefined;
  #letters: string | undefined;
  #amounts: Set<number> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether a number on the page is this amount, whole, with what "K" and "M" make of it; a rent may be by the week. */
  hasAmount(amount: number, isRent: boolean): boolean {
    this.#amounts ??= amountsIn(this.#text());
    const scales = isRent ? [1, WEEKS_A_MONTH] : [1, 1e3, 1e6];
    return scales.some((scale) =>
      this.#amounts?.values().some((shown) => Math.round(shown * scale) === amount),
    );
  }

  hasWord(word: string): boolean {
    if (this.#source.includes(word)) return true;
    this.#letters ??= lettersOf(this.#text());
    return this.#letters.includes(lettersOf(word));
  }

  #text(): string {
    this.#readable ??= this.#source
      .replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replaceAll(UNSEEN, '');
    return this.#readable;
  }
}

const amountsIn = (text: string): Set<number> =>
  new Set(text.match(/\d[\d,]*(?:\.\d+)?/g)?.map((one) => Number(one.replaceAll(',', ''))));

const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
