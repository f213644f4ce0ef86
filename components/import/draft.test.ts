import { describe, expect, it } from 'vitest';
import type { ImportField } from '@/lib/domain/import-field.ts';
import { aPreview } from '@/tests/support/builders.ts';
import type { ColumnGuess } from '@/lib/import/guess-columns.ts';
import {
  dateQuestion,
  draftOf,
  hasOpenColumns,
  saysWhere,
  standingOf,
  withDateOrder,
  withTarget,
} from './draft.ts';

const guess = (field: ImportField | null, more: Partial<ColumnGuess> = {}): ColumnGuess => ({
  target: field && { field, number: 1, person: 1 },
  numbers: 'point',
  dates: 'month-first',
  confidence: field === null ? 'not-imported' : 'matched',
  ambiguousDate: null,
  ...more,
});

const aDraft = (columns: ColumnGuess[], isRemembered = false) =>
  draftOf(new File(['x'], 'list.csv'), aPreview({ columns, isRemembered }));

const CITY = { field: 'city', number: 1, person: 1 } as const;

describe('a column sent elsewhere', () => {
  it('is chosen by the user', () => {
    const draft = withTarget(aDraft([guess('street'), guess(null)]), 1, CITY);
    expect(draft.columns[1]?.target).toEqual(CITY);
    expect(standingOf(draft, 1)).toBe('chosen');
    expect(standingOf(draft, 0)).toBe('matched');
  });

  it('takes its place from the column that had it', () => {
    const draft = withTarget(aDraft([guess('city'), guess(null)]), 1, CITY);
    expect(draft.columns.map(({ target }) => target)).toEqual([null, CITY]);
    expect(standingOf(draft, 0)).toBe('not-imported');
  });

  it('is not imported when the user leaves it out', () => {
    const draft = withTarget(aDraft([guess('city', { confidence: 'check' })]), 0, null);
    expect(standingOf(draft, 0)).toBe('not-imported');
    expect(hasOpenColumns(draft)).toBe(false);
  });
});

describe('a date that reads two ways', () => {
  const dated = { confidence: 'check', ambiguousDate: '03/04/26' } as const;
  const columns = [guess('captured', dated), guess('lastSaleDate', dated), guess('city')];

  it('is asked about once, for all columns', () => {
    const draft = aDraft(columns);
    expect(hasOpenColumns(draft)).toBe(true);
    expect(dateQuestion(draft)).toEqual({ text: '03/04/26', order: 'month-first' });
    const answered = withDateOrder(draft, 'day-first');
    expect(answered.columns.map(({ dates }) => dates)).toEqual([
      'day-first',
      'day-first',
      'month-first',
    ]);
    expect(hasOpenColumns(answered)).toBe(false);
    expect(dateQuestion(answered)?.order).toBe('day-first');
  });

  it('is not asked about when its column is left out, or was answered last time', () => {
    expect(dateQuestion(withTarget(aDraft(columns.slice(0, 1)), 0, null))).toBeNull();
    expect(dateQuestion(aDraft(columns, true))).toBeNull();
  });
});

it('needs a column that says which house a row is', () => {
  expect(saysWhere(aDraft([guess('city'), guess('price')]))).toBe(false);
  expect(saysWhere(aDraft([guess('apn')]))).toBe(true);
});
