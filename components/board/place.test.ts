import { describe, expect, it } from 'vitest';
import { DEFAULT_STAGES } from '@/lib/domain/stage.ts';
import { indexAt, stepPlace, type Place } from './place.ts';

const COUNTS: Record<string, number> = { new: 3, research: 5, closed: 0, dead: 2 };
const step = (place: Place, direction: Parameters<typeof stepPlace>[1], home: Place = place) =>
  stepPlace(place, direction, {
    home,
    stages: DEFAULT_STAGES,
    countOf: (id) => COUNTS[id] ?? 0,
  });

describe('stepPlace', () => {
  it('moves down no further than the last place of its own stage', () => {
    expect(step({ stageId: 'new', index: 1 }, 'down')).toEqual({ stageId: 'new', index: 2 });
    expect(step({ stageId: 'new', index: 2 }, 'down')).toEqual({ stageId: 'new', index: 2 });
  });

  it('may come after the last card of another stage', () => {
    const home = { stageId: 'new', index: 0 };
    const atLast = { stageId: 'research', index: 4 };
    expect(step(atLast, 'down', home)).toEqual({ stageId: 'research', index: 5 });
    expect(step({ stageId: 'research', index: 5 }, 'down', home).index).toBe(5);
  });

  it('stays at the top', () => {
    expect(step({ stageId: 'new', index: 0 }, 'up')).toEqual({ stageId: 'new', index: 0 });
  });

  it('enters another stage at the top and returns to where it was', () => {
    const home = { stageId: 'new', index: 2 };
    const right = step(home, 'right');
    expect(right).toEqual({ stageId: 'research', index: 0 });
    expect(step(right, 'left', home)).toEqual(home);
  });

  it('does not leave the board at either end', () => {
    expect(step({ stageId: 'new', index: 0 }, 'left').stageId).toBe('new');
    expect(step({ stageId: 'dead', index: 0 }, 'right').stageId).toBe('dead');
  });
});

describe('indexAt', () => {
  it.each([
    [0, 0],
    [99, 0],
    [101, 1],
    [900, 3],
  ])('turns height %d into place %d', (y, index) => {
    expect(indexAt([100, 200, 300], y)).toBe(index);
  });
});
