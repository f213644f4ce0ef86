// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { chipSpot, cornerVisible } from './chip-place.ts';

const card = { left: 100, top: 200, width: 300, height: 250 };
const viewport = { width: 1280, height: 800 };

describe('chipSpot', () => {
  it('is 8 px inside the corner, relative to the layer', () => {
    expect(chipSpot(card, { left: 0, top: -500 }, viewport)).toEqual({ x: 108, y: 708 });
  });

  it('stays the same while card and layer scroll together', () => {
    const scrolled = { ...card, top: card.top - 90 };
    expect(chipSpot(scrolled, { left: 0, top: -90 }, viewport)).toEqual(
      chipSpot(card, { left: 0, top: 0 }, viewport),
    );
  });

  it.each([
    ['above the viewport', { top: -60 }],
    ['below the viewport', { top: 820 }],
    ['left of the viewport', { left: -200 }],
    ['too small to be a card', { height: 40 }],
  ])('is null for a card %s', (_where, parts) => {
    expect(chipSpot({ ...card, ...parts }, { left: 0, top: 0 }, viewport)).toBeNull();
  });
});

describe('cornerVisible', () => {
  const PAGE =
    '<header></header><ul><li><article><img></article><i></i></li></ul><leadflow-pill></leadflow-pill>';

  it.each([
    ['img', true],
    ['article', true],
    ['li', true],
    ['i', true],
    ['leadflow-pill', true],
    ['header', false],
  ])('with %s at the corner is %s', (name, visible) => {
    document.body.innerHTML = PAGE;
    // jsdom has no layout, so it cannot say what stands at a point.
    document.elementFromPoint = () => find(name);
    expect(cornerVisible(find('article'), card, find('leadflow-pill'))).toBe(visible);
  });
});

function find(name: string): Element {
  const found = document.querySelector(name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}
