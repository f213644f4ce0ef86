import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../shared/clock.ts';
import { compileFilter } from './compile-filter.ts';
import { fieldTable } from './field.ts';
import { filterSchema } from './filter-schema.ts';
import { isAsking, NO_FILTER, type Group, type Part } from './filter.ts';

interface Home {
  name: string;
  price: number | null;
  seenAt: number | null;
  vacant: boolean | null;
  stage: string;
  tags: string[];
}

const FIELDS = fieldTable<Home>([
  { id: 'name', label: 'Name', group: 'Home', kind: 'text', read: ({ name }) => name },
  {
    id: 'price',
    label: 'Price',
    group: 'Home',
    kind: 'number',
    unit: 'money',
    read: ({ price }) => price,
  },
  { id: 'seen', label: 'Seen', group: 'Home', kind: 'date', read: ({ seenAt }) => seenAt },
  { id: 'vacant', label: 'Vacant', group: 'Home', kind: 'flag', read: ({ vacant }) => vacant },
  { id: 'stage', label: 'Stage', group: 'Home', kind: 'choice', read: ({ stage }) => stage },
  { id: 'tags', label: 'Tags', group: 'Home', kind: 'choice', read: ({ tags }) => tags },
]);

const NOW = new Date('2026-11-24T12:00').getTime();
const home = (fields: Partial<Home>): Home => ({
  name: '',
  price: null,
  seenAt: null,
  vacant: null,
  stage: 'new',
  tags: [],
  ...fields,
});
const HOMES = [
  home({ name: 'Café', price: 100, seenAt: NOW - DAY_MS, vacant: true, tags: ['a', 'b'] }),
  home({ name: 'Barn', price: 200, seenAt: NOW - 40 * DAY_MS, vacant: false, stage: 'dead' }),
  home({ name: 'Shed', seenAt: NOW + 2 * DAY_MS, tags: ['b'] }),
];

const all = (...parts: Part[]): Group => ({ join: 'all', parts });
const any = (...parts: Part[]): Group => ({ join: 'any', parts });
const found = (filter: Group) =>
  HOMES.filter(compileFilter(filter, FIELDS, NOW)).map(({ name }) => name);

describe('compileFilter', () => {
  it.each<[Part, string[]]>([
    [{ field: 'name', op: 'contains', value: ' cafe ' }, ['Café']],
    [{ field: 'name', op: 'excludes', value: 'a' }, ['Shed']],
    [{ field: 'price', op: 'at-least', value: 200 }, ['Barn']],
    [{ field: 'price', op: 'at-most', value: 199.5 }, ['Café']],
    [{ field: 'price', op: 'at-most', value: 199.5, orUnknown: true }, ['Café', 'Shed']],
    [{ field: 'price', op: 'known', value: null }, ['Café', 'Barn']],
    [{ field: 'price', op: 'unknown', value: null }, ['Shed']],
    [{ field: 'seen', op: 'in-last', value: 30 }, ['Café']],
    [{ field: 'seen', op: 'not-in-last', value: 30 }, ['Barn']],
    [{ field: 'seen', op: 'in-next', value: 2 }, ['Shed']],
    [{ field: 'seen', op: 'from-day', value: '2026-11-23' }, ['Café', 'Shed']],
    [{ field: 'seen', op: 'to-day', value: '2026-11-23' }, ['Café', 'Barn']],
    [{ field: 'vacant', op: 'is', value: false }, ['Barn']],
    [{ field: 'stage', op: 'none-of', value: ['dead'] }, ['Café', 'Shed']],
    [{ field: 'tags', op: 'any-of', value: ['a', 'x'] }, ['Café']],
    [{ field: 'tags', op: 'none-of', value: ['a'] }, ['Barn', 'Shed']],
    [{ field: 'tags', op: 'unknown', value: null }, ['Barn']],
  ])('answers %j', (rule, names) => {
    expect(found(all(rule))).toEqual(names);
  });

  it('joins rules by all or any, in groups within groups', () => {
    const cheap: Part = { field: 'price', op: 'at-most', value: 150 };
    const dead: Part = { field: 'stage', op: 'any-of', value: ['dead'] };
    const tagged: Part = { field: 'tags', op: 'any-of', value: ['b'] };
    expect(found(any(cheap, dead))).toEqual(['Café', 'Barn']);
    expect(found(all(tagged, any(cheap, dead)))).toEqual(['Café']);
  });

  it('lets every row through where nothing is asked yet, or nothing that can be', () => {
    const idle: Part[] = [
      { field: 'name', op: 'contains', value: ' ' },
      { field: 'price', op: 'at-least', value: null },
      { field: 'gone', op: 'at-least', value: 1 },
      { field: 'name', op: 'at-least', value: 1 },
      any(),
    ];
    expect(found(NO_FILTER)).toHaveLength(3);
    expect(found(all(...idle))).toHaveLength(3);
    expect(found(any(...idle))).toHaveLength(3);
    expect(isAsking(any({ field: 'tags', op: 'any-of', value: [] }))).toBe(false);
  });
});

describe('filterSchema', () => {
  it('keeps a filter as it was', () => {
    const filter = all(
      { field: 'price', op: 'at-least', value: 1, orUnknown: true },
      any({ field: 'tags', op: 'any-of', value: ['a'] }, all()),
    );
    expect(filterSchema.parse(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
  });

  it.each([
    { join: 'all', parts: [{ field: 'price', op: 'at-least', value: 'much' }] },
    { join: 'all', parts: [{ field: 'price', op: 'like', value: 1 }] },
    { join: 'none', parts: [] },
  ])('refuses %j', (filter) => {
    expect(filterSchema.safeParse(filter).success).toBe(false);
  });

  it('refuses groups deeper than anybody builds', () => {
    let filter = all();
    for (let depth = 0; depth < 8; depth++) filter = all(filter);
    expect(filterSchema.safeParse(filter).success).toBe(false);
  });
});
