import type { PickerRow } from './picker-view.ts';

type Test = (row: PickerRow) => boolean;

const SCALES: Record<string, number> = { k: 1e3, m: 1e6 };
const COUNT = /(\d+(?:\.\d+)?)(\+?)\s*(bd|beds?|br|ba|baths?)\b/g;
const COMPARISON = /([<>])=?\s*\$?(\d[\d,]*(?:\.\d+)?)(k|m)?\b(?:\s*(sq ?ft|sf))?/g;

/**
 * What a filter asks of a row. "3 bd", "2+ ba", "<300k" and ">1,200 sq ft" are held against its facts, and
 * every other word must stand in it: "sampleton passes".
 */
export function rowFilter(filter: string): Test {
  const tests: Test[] = [];
  const words = filter
    .toLowerCase()
    .replaceAll(COUNT, (_, number: string, plus: string, what: string) => {
      tests.push(countTest(what.startsWith('ba') ? 'baths' : 'beds', Number(number), plus === '+'));
      return ' ';
    })
    .replaceAll(COMPARISON, (_, sign: string, number: string, scale = '', area = '') => {
      const limit = Number(number.replaceAll(',', '')) * (SCALES[scale] ?? 1);
      tests.push(limitTest(area === '' ? priceOf : sizeOf, sign === '<', limit));
      return ' ';
    })
    .split(/\s+/);
  return (row) =>
    tests.every((test) => test(row)) && words.every((word) => row.text.includes(word));
}

const priceOf = ({ listing }: PickerRow): number | null => listing.price?.amount ?? null;
const sizeOf = ({ listing }: PickerRow): number | null => listing.sqft;

/** A home whose page does not say is not among them. */
function countTest(what: 'beds' | 'baths', wanted: number, orMore: boolean): Test {
  return ({ listing }) => {
    const count = listing[what];
    return count !== null && (orMore ? count >= wanted : count === wanted);
  };
}

function limitTest(of: (row: PickerRow) => number | null, below: boolean, limit: number): Test {
  return (row) => {
    const value = of(row);
    return value !== null && (below ? value <= limit : value >= limit);
  };
}
