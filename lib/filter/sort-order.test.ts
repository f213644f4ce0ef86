import {
  array,
  assert,
  boolean,
  constant,
  double,
  integer,
  oneof,
  option,
  property,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTable } from './field.ts';
import { sortOrder, type Sort } from './sort-order.ts';

interface Row {
  text: string | null;
  number: number | null;
}

const FIELDS = fieldTable<Row>([
  { id: 'text', label: 'Text', group: '', kind: 'text', read: ({ text }) => text },
  {
    id: 'number',
    label: 'Number',
    group: '',
    kind: 'number',
    unit: 'count',
    read: ({ number }) => number,
  },
]);
const by = (field: string, descending = false): Sort => ({ field, descending });
const sorted = (rows: Row[], ...sorts: Sort[]) =>
  [...sortOrder(rows, sorts, FIELDS)].map((index) => rows[index]);

describe('sortOrder', () => {
  it('sorts numbers as comparing them does, equals as they came and unknown last', () => {
    const number = option(oneof(integer(), double({ noNaN: true }), constant(-0)));
    assert(
      property(array(number), boolean(), (numbers, descending) => {
        const rows = numbers.map((each): Row => ({ text: null, number: each }));
        const sign = descending ? -1 : 1;
        const rank = ({ number: n }: Row) => (n === null ? Number.POSITIVE_INFINITY : sign * n);
        const expected = rows.toSorted((a, b) => {
          const [left, right] = [rank(a), rank(b)];
          return left === right ? 0 : left - right;
        });
        const got = sorted(rows, by('number', descending));
        expect(got.length === expected.length && got.every((row, at) => row === expected[at])).toBe(
          true,
        );
      }),
    );
  });

  it('sorts texts without regard to capitals and accents, signs before digits before letters', () => {
    const texts = [
      'b',
      'Ä',
      'a',
      '10',
      '-',
      'Sample Street North 1',
      'Sample Street North 0',
      null,
    ];
    const rows = texts.map((text): Row => ({ text, number: null }));
    expect(sorted(rows, by('text')).map((row) => row?.text)).toEqual([
      '-',
      '10',
      'Ä',
      'a',
      'b',
      'Sample Street North 0',
      'Sample Street North 1',
      null,
    ]);
    expect(sorted(rows, by('text', true)).map((row) => row?.text)).toEqual([
      'Sample Street North 1',
      'Sample Street North 0',
      'b',
      'Ä',
      'a',
      '10',
      '-',
      null,
    ]);
  });

  it('sorts by the next field where the first is the same', () => {
    const rows = [
      { text: 'b', number: 1 },
      { text: 'a', number: 1 },
      { text: 'a', number: 2 },
    ];
    expect(sorted(rows, by('text'), by('number', true))).toEqual([rows[2], rows[1], rows[0]]);
  });

  it('leaves rows as they came where no sort is known', () => {
    const rows = [
      { text: 'b', number: 1 },
      { text: 'a', number: 1 },
    ];
    expect(sorted(rows, by('gone'))).toEqual(rows);
  });
});
