import type { Price, PriceKind } from '../domain/listing.ts';
import { numberText, toNumber, unwrap } from './parse-number.ts';

const CURRENCIES: Record<string, string> = {
  C$: 'CAD',
  CA$: 'CAD',
  US$: 'USD',
  '£': 'GBP',
  '€': 'EUR',
};
/**
 * Digits never stop halfway: "$298,500Est." is 298,500 and not 298, and "450.000" is no 450. The
 * amount follows its currency sign, or it stands first.
 */
const DIGITS = String.raw`(?<![\d,.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2}(?!\d)|\.\d+(?=\s?[KM]\b))?(?![,.]?\d|e\d)`;
const AMOUNT = new RegExp(
  String.raw`(?:(CA?\$|US\$|[$£€])\s?|^\s*(?:from|([A-Z]{3})\b)?\s*)${DIGITS}\s?([KM](?![a-z]))?(\s?\+)?(?:\s*[-–—]\s*[$£€]?${DIGITS})?`,
  'i',
);
const SCALE: Record<string, number> = { K: 1e3, M: 1e6 };

/** What stands behind an amount: rent, by how many make a month, or no price of a home at all. */
const RATE = /^\s*(?:\/|per|a)\s?(?:sq|acre|ac\b|ft|m²|m2|night|day|person|unit)|^\s*pp/i;
const PERIODS: [RegExp, number][] = [
  [/^\s*(?:\/\s?mo|(?:per|a) (?:calendar )?month|pcm|pm\b|monthly)/i, 1],
  [/^\s*(?:\/\s?w(?:ee)?k|(?:per|a) week|p\.?w\b|weekly)/i, 52 / 12],
  [/^\s*(?:\/\s?y(?:ea)?r|[Pp]er (?:annum|year)|pa\b|p\.a\.)/, 1 / 12],
];

/**
 * The price a price field shows: "$450,000", "From $988,901", "$1,995+/mo", "£500 pw" (by the month:
 * 2,167), "$5,016 - $5,336/mo". Takes the first amount, so a monthly payment glued behind it does no
 * harm; null for zero, for text without an amount, for a rate ("$250/sqft"), and for what calls
 * itself an estimate.
 *
 * @param currency ISO 4217, where the text names none
 * @param kind where the text does not say "from", a range or a rent
 */
export function toPrice(raw: unknown, currency: string, kind: PriceKind): Price | null {
  const value = unwrap(raw);
  if (typeof value === 'number') return price(value, null, currency, kind);
  if (typeof value !== 'string' || value.length > 500) return null;
  const text = numberText(value);
  if (/^\s*est|estimate/i.test(text)) return null;
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const behind = text.slice(match.index + match[0].length);
  if (RATE.test(behind)) return null;
  const months = PERIODS.find(([words]) => words.test(behind))?.[1];
  const [, sign = '', code = '', digits, cents = '', scale = '', plus, upTo] = match;
  const by = (SCALE[scale.toUpperCase()] ?? 1) * (months ?? 1);
  const amount = (toNumber(digits + cents) ?? 0) * by;
  const max = (toNumber(upTo) ?? 0) * by;
  const shown = CURRENCIES[sign.toUpperCase()] ?? (code && isCurrency(code) ? code : currency);
  if (max > amount) return price(amount, max, shown, 'range');
  if (plus || /^\W*(?:from|starting)\b/i.test(text)) return price(amount, null, shown, 'from');
  return price(amount, null, shown, months ? 'rent' : kind);
}

const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code);

function price(amount: number, max: number | null, currency: string, kind: PriceKind) {
  return amount > 0 && amount <= 1e10
    ? { amount: Math.round(amount), max: max && Math.round(max), currency, kind }
    : null;
}
