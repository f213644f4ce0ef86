import { describe, expect, it } from 'vitest';
import {
  DEFAULT_LAYOUT,
  knownLayout,
  NARROWEST,
  shownColumns,
  withMoved,
  withPinned,
  withShown,
  withWidth,
} from './column-layout.ts';

const placed = (id: string, pinned = false) => ({ id, width: 100, pinned });
const LAYOUT = [placed('stage'), placed('price'), placed('owner', true)];
const ids = (layout: readonly { id: string }[]) => layout.map(({ id }) => id);

describe('column layout', () => {
  it('holds pinned columns at the left edge, one beside the other', () => {
    const shown = shownColumns(withPinned(LAYOUT, 'price', true), 40);
    expect(shown.map(({ column, left }) => [column.id, left])).toEqual([
      ['price', 40],
      ['owner', 140],
      ['stage', null],
    ]);
  });

  it('moves, hides and brings back columns', () => {
    expect(ids(withMoved(LAYOUT, 'price', -1))).toEqual(['price', 'stage', 'owner']);
    expect(withMoved(LAYOUT, 'stage', -1)).toBe(LAYOUT);
    expect(ids(withShown(LAYOUT, 'stage', false))).toEqual(['price', 'owner']);
    expect(ids(withShown(LAYOUT, 'tags', true))).toEqual(['stage', 'price', 'owner', 'tags']);
    expect(ids(withShown([placed('tags')], 'tags', false))).toEqual(['tags']);
  });

  it('keeps widths within what can be read', () => {
    expect(withWidth(LAYOUT, 'stage', 3)[0]?.width).toBe(NARROWEST);
    expect(withWidth(LAYOUT, 'stage', 201.4)[0]?.width).toBe(201);
  });

  it('passes over columns that are no more', () => {
    expect(ids(knownLayout([placed('gone'), placed('price')]))).toEqual(['price']);
    expect(knownLayout([placed('gone')])).toBe(DEFAULT_LAYOUT);
  });
});
