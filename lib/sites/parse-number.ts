import { cleanText } from './clean-text.ts';

/** Sites wrap values: `{value: 1299, level: 1}`, `{"@type": "QuantitativeValue", value}`. */
export function unwrap(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return (raw as { value?: unknown }).value;
}

/** Text with numbers in it, without what nobody can see or read: "1\uFFFD299" is no 1. */
export const numberText = (text: string): string => cleanText(text).replaceAll('\uFFFD', '');

/** Commas stand before three digits: "1,5" and "1.299.000" are written otherwise, and are no 15 and no 1.3. */
const NUMBER = /(?<![\d.,])-?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?![.,]?\d)/;

/**
 * A number from a number, a wrapped number or text ("2,285 sqft", "7.5+", "2½", ".25"). Null for
 * "--", for text without digits, and for ranges ("1-3"), which are no one number, and for powers
 * ("1e9"), which no page means.
 */
export function toNumber(raw: unknown): number | null {
  const value = unwrap(raw);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > 200) return null;
  const text = numberText(value).replace(/(\d)\s*½/, '$1.5');
  if (/\d\s*[-–—]\s*\d|\de[+-]?\d/i.test(text)) return null;
  const match = NUMBER.exec(text);
  return match ? Number(match[0].replaceAll(',', '')) : null;
}
