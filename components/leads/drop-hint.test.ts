import { expect, it } from 'vitest';
import type { Rule } from '@/lib/filter/filter.ts';
import type { LeadRow } from '@/lib/lead-list/lead-row.ts';
import { dropHint } from './drop-hint.ts';

const row = (beds: number, baths: number) => ({ beds, baths, text: '', phones: '' }) as LeadRow;
const ROWS = [row(3, 1), row(4, 1), row(1, 2)];
const atLeast = (field: string, value: number): Rule => ({ field, op: 'at-least', value });
const hint = (...parts: Rule[]) =>
  dropHint(ROWS, { filter: { join: 'all', parts }, query: '', importId: null, now: 0 });

it('names the rule whose absence brings the most back', () => {
  expect(hint(atLeast('beds', 3), atLeast('baths', 2))).toMatchObject({ index: 1, found: 2 });
});

it('names none where no rule alone is to blame', () => {
  expect(hint(atLeast('beds', 9), atLeast('baths', 9))).toBeNull();
  expect(hint()).toBeNull();
});
