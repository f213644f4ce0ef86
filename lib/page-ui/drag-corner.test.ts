import { describe, expect, it } from 'vitest';
import { nearestCorner } from './drag-corner.ts';

describe('nearestCorner', () => {
  it.each([
    [10, 10, 'top-left'],
    [1270, 10, 'top-right'],
    [10, 790, 'bottom-left'],
    [700, 500, 'bottom-right'],
  ])('of %s, %s is %s', (x, y, corner) => {
    expect(nearestCorner(x, y, { width: 1280, height: 800 })).toBe(corner);
  });
});
