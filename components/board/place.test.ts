import { describe, expect, it } from 'vitest';
import { DEFAULT_STAGES } from '@/lib/domain/stage.ts';
import { makeSampleLeads } from '@/lib/sample/sample-leads.ts';
import { gapOf, leadAbove, placeOf, stepPlace, type Columns, type Place } from './place.ts';

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

const leads = makeSampleLeads(0).leads.filter(({ stageId }) => stageId === 'contacted');
/** Cards 100 to 107 of 500. */
const columns: Columns = new Map([['contacted', { first: 100, leads, total: 500 }]]);
const at = (index: number): Place => ({ stageId: 'contacted', index });
const idAt = (index: number) => leads[index - 100]?.id;

it('finds the place of a card in its whole stage', () => {
  expect(placeOf(columns, leads[3]?.id ?? '')).toEqual(at(103));
  expect(placeOf(columns, 'nobody')).toBeNull();
});

const above = (index: number, home: Place) => leadAbove(columns, at(index), home)?.id;

describe('leadAbove', () => {
  it('is the one the card is dropped below, from another stage', () => {
    expect(above(103, { stageId: 'new', index: 0 })).toBe(idAt(102));
  });

  it('does not count the card itself', () => {
    expect(above(103, at(101))).toBe(idAt(103));
    expect(above(103, at(106))).toBe(idAt(102));
    expect(above(103, at(103))).toBe(idAt(102));
  });

  it('is nobody at the top, and not known where no card was read', () => {
    const home = { stageId: 'new', index: 0 };
    expect(leadAbove(columns, at(0), home)).toBeNull();
    expect(leadAbove(columns, at(400), home)).toBeUndefined();
    expect(leadAbove(columns, { stageId: 'dead', index: 1 }, home)).toBeUndefined();
  });
});

it('turns a place that does not count the card into the gap that does', () => {
  expect(gapOf(at(5), at(2))).toBe(6);
  expect(gapOf(at(2), at(5))).toBe(2);
  expect(gapOf(at(5), { stageId: 'new', index: 2 })).toBe(5);
});
