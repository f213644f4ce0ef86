import { expect, it } from 'vitest';
import { priceSteps } from './price-steps.ts';

const event = (date: string, amount: number | null) => ({ date, event: 'Price change', amount });

it('puts prices on one scale, the oldest on the left and the highest on top', () => {
  const steps = priceSteps([
    event('2026-11-01', 200_000),
    event('2026-10-01', null),
    event('2026-09-01', 300_000),
  ]);
  expect(steps?.points.map(({ x, y, amount }) => [x, y, amount])).toEqual([
    [0, 0, 300_000],
    [1, 1, 200_000],
  ]);
});

it('draws nothing of less than two days with a price', () => {
  expect(priceSteps([event('2026-09-01', 1), event('no day', 2)])).toBeNull();
  expect(priceSteps([event('2026-09-01', 1), event('2026-09-01', 2)])).toBeNull();
});

it('draws a price that stayed in the middle', () => {
  const steps = priceSteps([event('2026-09-01', 5), event('2026-10-01', 5)]);
  expect(steps?.points.map(({ y }) => y)).toEqual([0.5, 0.5]);
});
