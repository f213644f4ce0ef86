import { expect, it } from 'vitest';
import { isId, newId } from './ids.ts';

it('makes ids that differ and sort as they were made, also thousands in a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
