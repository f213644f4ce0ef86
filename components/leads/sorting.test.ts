import { expect, it } from 'vitest';
import type { Sort } from '@/lib/filter/sort-order.ts';
import { pressedSort } from './sorting.ts';

const price = (descending: boolean): Sort => ({ field: 'price', descending });
const city: Sort = { field: 'city', descending: false };

it('goes from the usual direction to the other to none', () => {
  expect(pressedSort([city], 'price', true, false)).toEqual([price(true)]);
  expect(pressedSort([price(true)], 'price', true, false)).toEqual([price(false)]);
  expect(pressedSort([price(false)], 'price', true, false)).toEqual([]);
});

it('keeps the other sorts where more are wanted, in their order', () => {
  expect(pressedSort([city], 'price', true, true)).toEqual([city, price(true)]);
  expect(pressedSort([price(true), city], 'price', true, true)).toEqual([price(false), city]);
  expect(pressedSort([price(false), city], 'price', true, true)).toEqual([city]);
});
