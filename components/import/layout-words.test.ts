import { expect, it } from 'vitest';
import { aPreview } from '@/tests/support/builders.ts';
import { headerRowWords, layoutWords } from './layout-words.ts';

it('says how a file was read', () => {
  const preview = aPreview({
    layout: { kind: 'text', encoding: 'utf-8', delimiter: ',' },
    headers: ['Address', 'City'],
  });
  expect(layoutWords(preview, 1204)).toBe('1,204 rows · 2 columns · comma · UTF-8');
  expect(layoutWords({ ...preview, layout: { kind: 'excel' } }, null)).toBe('2 columns · Excel');
});

it('names a row by its first filled cells', () => {
  expect(headerRowWords({ row: 3, cells: ['', 'Address', 'City'] })).toBe('Row 3: Address, City');
  expect(headerRowWords({ row: 1, cells: ['a', 'b', 'c', 'd', 'e'] })).toBe('Row 1: a, b, c, d, …');
});
