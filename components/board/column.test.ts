import { expect, it } from 'vitest';
import { makeSampleLeads } from '@/lib/sample/sample-leads.ts';
import { covers, leadAt, spanAround, TOP_SPAN, type Column } from './column.ts';

const { leads } = makeSampleLeads(0);
/** Cards 100 to 139 of 500. */
const column: Column = { first: 100, leads, total: 500 };

it('has only the leads that were read', () => {
  expect(leadAt(column, 100)).toBe(leads[0]);
  expect(leadAt(column, 99)).toBeNull();
  expect(leadAt(column, 140)).toBeNull();
});

it('reads the same while a scroll stays near', () => {
  expect(spanAround(0, 4)).toEqual({ first: 0, count: 20 });
  expect(spanAround(107, 113)).toEqual(spanAround(108, 114));
});

it('covers what it was made for, and a margin either way', () => {
  for (const from of [0, 7, 103, 480]) {
    const { first, count } = spanAround(from, from + 8);
    const read = Array.from({ length: Math.min(count, 500 - first) }, () => leads[0]);
    const around = { first, leads: read.flatMap((lead) => lead ?? []), total: 500 };
    expect(covers(around, from - 4, from + 12)).toBe(true);
  }
});

it('asks for nothing above the first card or below the last', () => {
  expect(covers({ first: 0, leads: leads.slice(0, 3), total: 3 }, -4, 12)).toBe(true);
  expect(covers({ first: 0, leads: [], total: 0 }, -4, 4)).toBe(true);
  expect(covers(column, 90, 110)).toBe(false);
  expect(covers(column, 130, 141)).toBe(false);
  expect(TOP_SPAN.first).toBe(0);
});
