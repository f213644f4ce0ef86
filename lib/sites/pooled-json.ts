import { list } from './json.ts';

/**
 * Takes pooled JSON apart: a flat array, in which objects and arrays hold places in that array
 * instead of values; place 0 is the whole. Null where there is nothing to take apart. What refers to
 * itself ends after twelve levels.
 */
export function unpool(pool: unknown): unknown {
  const places = list(pool);
  const valueAt = (place: unknown, depth: number): unknown => {
    const value = typeof place === 'number' ? places[place] : null;
    if (typeof value !== 'object' || value === null) return value;
    if (depth > 12) return null;
    if (Array.isArray(value)) return value.slice(0, 500).map((one) => valueAt(one, depth + 1));
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, one]) => [key, valueAt(one, depth + 1)]));
  };
  return valueAt(0, 0) ?? null;
}
