import { expect, it } from 'vitest';
import { unpool } from './pooled-json.ts';

it.each([
  [
    [{ home: 1 }, { id: 2, beds: 3, photos: 4 }, '17', 3, [2, 5], null],
    { home: { id: '17', beds: 3, photos: ['17', null] } },
  ],
  [[{ a: -1, b: 99 }], { a: undefined, b: undefined }],
  [[], null],
  ['text', 'text'],
  [null, null],
])('takes %j apart', (pool, whole) => {
  expect(unpool(pool)).toEqual(whole);
});

it('ends where a pool refers to itself', () => {
  expect(JSON.stringify(unpool([{ again: 0 }]))).toHaveLength(14 * '{"again":}'.length + 4 - 10);
});
