import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeAt, withCall } from './rate-window.ts';

const WINDOW = { max: 3, perMs: 1000 };

describe('freeAt', () => {
  it('lets a call go at once while there is room', () => {
    expect(freeAt([], 5000, WINDOW)).toBe(5000);
    expect(freeAt([4500, 4600], 5000, WINDOW)).toBe(5000);
  });

  it('waits for the oldest call to leave a full window', () => {
    expect(freeAt([4500, 4600, 4700], 5000, WINDOW)).toBe(5500);
  });

  it('counts calls from before the clock was set back as just sent', () => {
    expect(freeAt([900_000, 900_001, 900_002], 5000, WINDOW)).toBe(6000);
  });
});

describe('withCall', () => {
  it('forgets calls that left the window', () => {
    expect(withCall([1000, 4500], 5000, WINDOW)).toEqual([4500, 5000]);
  });

  it('never lets more than the limit into any stretch of the window', () => {
    assert(
      property(array(integer({ min: 0, max: 400 }), { maxLength: 60 }), (gaps) => {
        const sent: number[] = [];
        let stored: number[] = [];
        let now = 10_000;
        for (const gap of gaps) {
          now = freeAt(stored, now + gap, WINDOW);
          stored = withCall(stored, now, WINDOW);
          sent.push(now);
        }
        const fullest = sent.map(
          (from) => sent.filter((at) => at >= from && at < from + WINDOW.perMs).length,
        );
        expect(Math.max(0, ...fullest)).toBeLessThanOrEqual(WINDOW.max);
      }),
    );
  });
});
