import type { Price, PriceKind } from '../domain/listing.ts';
import { toNumber, unwrap } from './parse-number.ts';

const CURRENCIES: Record<string, string> = { C$: 'CAD', CA$: 'CAD', '£': 'GBP', '€': 'EUR' };
/** An amount follows its currency sign or stands first. Digits never stop halfway: "$298,500Est." is 298,500 and not 298. */
const DIGITS = String.raw`(?<![\d,.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?!,?\d|e\d)`;
const AMOUNT = new RegExp(
  String.raw`(?:(C\$|CA\$|[$£€])\s?|^\s*(?:from|[A-Z]{3})?\s*)${DIGITS}\s?([KM](?![a-z]))?(\s?\+)?(?:\s*[-–—]\s*[$£€]?${DIGITS})?(\s*(?:\/\s?mo|per month|pcm))?`,
  'i',
);
const SCALE: Record<string, number> = { K: 1e3, M: 1e6 };

/**
 * The price a price field shows: "$450,000", "From $988,901", "$1,995+/mo", "$5,016 - $5,336/mo".
 * Takes the first amount, so a monthly payment glued behind it does no harm; null for zero, for
 * text without an amount, and for what calls itself an estimate.
 *
 * @param currency ISO 4217, where the text names none
 * @param kind where the text does not say "from", a range or a monthly rent
 */
export function toPrice(raw: unknown, currency: string, kind: PriceKind): Price | null {
  const value = unwrap(raw);
  if (typeof value === 'number') return price(value, null, currency, kind);
  if (typeof value !== 'string' || value.length > 500) return null;
  if (/^\s*est|estimate/i.test(value)) return null;
  const match = AMOUNT.exec(value);
  if (!match) return null;
  const [, symbol, digits, cents = '', scale, plus, upTo, , monthly] = match;
  const amount = (toNumber(digits + cents) ?? 0) * (SCALE[scale?.toUpperCase() ?? ''] ?? 1);
  const max = toNumber(upTo);
  const shown = CURRENCIES[symbol?.toUpperCase() ?? ''] ?? currency;
  if (max !== null && max > amount) return price(amount, max, shown, 'range');
  if (plus || /^\W*(?:from|starting)\b/i.test(value)) return price(amount, null, shown, 'from');
  return price(amount, null, shown, monthly ? 'rent' : kind);
}

function price(amount: number, max: number | null, currency: string, kind: PriceKind) {
  return amount > 0 && amount <= 1e10
    ? { amount: Math.round(amount), max: max && Math.round(max), currency, kind }
    : null;
}
