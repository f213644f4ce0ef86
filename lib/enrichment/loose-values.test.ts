import { describe, expect, it } from 'vitest';
import { z } from '../domain/zod.ts';
import {
  amount,
  known,
  looseAmount,
  looseBoolean,
  looseDate,
  looseNumber,
  loosePositive,
  looseText,
  positive,
  section,
  sections,
  text,
} from './loose-values.ts';

const NOTHINGS = [undefined, null, '', '  ', {}, [], '-1', '0', -1];

describe('looseText', () => {
  it.each(NOTHINGS)('reads %j as nothing', (value) => {
    expect(looseText(value)).toBeNull();
  });

  it('trims, joins spaces and takes numbers as text', () => {
    expect(looseText(' SAMPLE   TRUST ')).toBe('SAMPLE TRUST');
    expect(looseText(178_213_033)).toBe('178213033');
  });

  it('cuts text nobody could read', () => {
    expect(looseText('x'.repeat(10_000))).toHaveLength(300);
  });
});

describe('loosePositive', () => {
  it.each([...NOTHINGS, 0, 'many', Number.NaN, Infinity, true])('reads %j as nothing', (value) => {
    expect(loosePositive(value)).toBeNull();
  });

  it('reads numbers and their text', () => {
    expect([loosePositive(1060), loosePositive('1060'), loosePositive(' 0.14 ')]).toEqual([
      1060, 1060, 0.14,
    ]);
  });
});

describe('looseNumber', () => {
  it('keeps negative coordinates and leaves out 0', () => {
    expect([looseNumber('-81.615881'), looseNumber('0'), looseNumber(0)]).toEqual([
      -81.615_881,
      null,
      null,
    ]);
  });
});

describe('looseBoolean', () => {
  it('tells no from not said', () => {
    expect([true, 'Yes', 'N', false, '', undefined, 1].map(looseBoolean)).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
      null,
    ]);
  });
});

describe('looseDate', () => {
  it.each([
    ['2023-02-20', '2023-02-20'],
    ['2025-02-26T09:55:49.784Z', '2025-02-26'],
    ['2023/2/5', '2023-02-05'],
    ['04/22/2021 00:00:00', '2021-04-22'],
    ['2023-02-30', null],
    ['2023-13-01', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (value, date) => {
    expect(looseDate(value)).toBe(date);
  });
});

describe('section', () => {
  const schema = z.object({ size: section({ beds: positive, name: text }) });

  it.each([[{}], [{ size: null }], [{ size: '' }], [{ size: [] }], [{ size: 7 }]])(
    'reads %j as a section of nothing',
    (value) => {
      expect(schema.parse(value)).toEqual({ size: { beds: null, name: null } });
    },
  );

  it('takes the first of several', () => {
    expect(schema.parse({ size: [{ beds: 3 }, { beds: 4 }] }).size.beds).toBe(3);
  });
});

describe('sections', () => {
  const schema = z.object({ loans: sections({ balance: amount }) });

  it.each([
    [
      [{ balance: 7 }, null, 'x', { balance: '0' }],
      [{ balance: 7 }, { balance: 0 }],
    ],
    [{ balance: '7.5' }, [{ balance: 7.5 }]],
    ['', []],
    [null, []],
    [undefined, []],
  ])('reads %j as %j', (loans, read) => {
    expect(schema.parse({ loans }).loans).toEqual(read);
  });
});

describe('looseAmount', () => {
  it.each([
    [0, 0],
    ['0', 0],
    ['0.00', 0],
    [-20_000, -20_000],
    ['12.5', 12.5],
    ['-1', null],
    ['', null],
    [null, null],
    [{}, null],
  ])('reads %j as %j', (value, read) => {
    expect(looseAmount(value)).toBe(read);
  });
});

describe('known', () => {
  it('leaves out what is null and keeps false', () => {
    expect(known<{ a: boolean; b: number }>({ a: false, b: null })).toEqual({ a: false });
  });
});
