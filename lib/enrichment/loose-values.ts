import { z } from '../domain/zod.ts';

/**
 * Providers say "nothing" in many ways: an absent key, null, "", {}, "-1", "0", blanks. Each reader here turns all
 * of them into null and never fails, so one odd field does not cost the user a paid answer.
 */

const NOTHING = new Set(['', '-1', '0']);
const MAX_TEXT = 300;
const MOST = 1e12;

/** Trimmed text with single spaces, or null. Numbers become text: ids come as either. */
export function looseText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim().replaceAll(/\s+/g, ' ').slice(0, MAX_TEXT);
  return NOTHING.has(text) ? null : text;
}

/** A number above zero, from a number or its text, or null: no size, price or year is 0. */
export function loosePositive(value: unknown): number | null {
  const number = looseNumber(value);
  return number !== null && number > 0 ? number : null;
}

/** Any number but 0, for coordinates. What no size, price or distance can be is none. */
export function looseNumber(value: unknown): number | null {
  const text = looseText(value);
  if (text === null) return null;
  const number = Number(text);
  return number !== 0 && Math.abs(number) < MOST ? number : null;
}

/** Any finite number with 0: for what is owed or left over, which can be nothing. */
export const looseAmount = (value: unknown): number | null =>
  value === 0 || (typeof value === 'string' && /^\s*0(\.0+)?\s*$/.test(value))
    ? 0
    : looseNumber(value);

/** Booleans as providers write them: true, "true", "Y", "Yes". */
export function looseBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (['true', 'yes', 'y'].includes(text)) return true;
  return ['false', 'no', 'n'].includes(text) ? false : null;
}

/** ISO date (YYYY-MM-DD) from "2023-02-20", "2023-02-20T…", "2023/2/20" or "04/22/2021 00:00:00"; null when it is none. */
export function looseDate(value: unknown): string | null {
  const text = looseText(value) ?? '';
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? [];
  const [, usMonth, usDay, usYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text) ?? [];
  const iso = [year ?? usYear, month ?? usMonth, day ?? usDay]
    .map((part) => part?.padStart(2, '0'))
    .join('-');
  const at = Date.parse(iso);
  // "2023-02-30" parses in some engines as March: only a date that reads back the same is one.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso) return null;
  return iso;
}

/** As `looseNumber`, with 0 for a studio's bedrooms or the first day on the market; null below. */
export function looseCount(value: unknown): number | null {
  return value === 0 ? 0 : loosePositive(value);
}

/** Both, within what the globe has; else null. */
export function looseLocation(
  lat: number | null,
  lng: number | null,
): { lat: number; lng: number } | null {
  if (lat === null || lng === null) return null;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null;
}

const loose = <Value>(read: (value: unknown) => Value) => z.unknown().optional().transform(read);

/** The readers above as fields of a zod object; an absent key is null too. */
export const text = loose(looseText);
export const positive = loose(loosePositive);
export const count = loose(looseCount);
export const coordinate = loose(looseNumber);
export const amount = loose(looseAmount);
export const flag = loose(looseBoolean);
export const date = loose(looseDate);

/** An object that may be absent, null, "" or an array of such objects, of which the first counts. */
export const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .unknown()
    .optional()
    .transform((value) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return isObject(first) ? first : {};
    })
    .pipe(z.object(shape));

/** A list of objects that may be absent, null, "" or one such object alone; what is no object is left out. */
export const sections = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .unknown()
    .optional()
    .transform((value) => (Array.isArray(value) ? value : [value]).filter(isObject))
    .pipe(z.array(z.object(shape)));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The entries of an object that are not null: what a provider does not know is not a fact. */
export function known<Values extends object>(values: {
  [Key in keyof Values]?: Values[Key] | null;
}): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null),
  ) as Partial<Values>;
}
