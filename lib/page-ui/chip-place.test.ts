// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { badgeDepth, chipSpot, cornerVisible } from './chip-place.ts';

const card = { left: 100, top: 200, width: 300, height: 250 };
const viewport = { left: 0, top: 0, width: 1280, height: 800 };

describe('chipSpot', () => {
  it('is 8 px inside the corner, relative to the layer, and leaves as much at the other side', () => {
    expect(chipSpot(card, { left: 0, top: -500 }, viewport)).toEqual({
      x: 108,
      y: 708,
      width: 284,
    });
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

  it('is null for a card that scrolled out of its list', () => {
    const list = { left: 0, top: 230, width: 640, height: 500 };
    expect(chipSpot(card, { left: 0, top: 0 }, list)).toBeNull();
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
    expect(cornerVisible(find('article'), find('leadflow-pill'))).toBe(visible);
  });
});

describe('badgeDepth', () => {
  it("is the height of a site's badge in the corner", () => {
    expect(depthWith(130, 30, 'Open Sat 2-4pm')).toBe(30);
  });

  it.each([
    ['the photo', 300, 180, ''],
    ['a line across the card', 300, 30, 'Address'],
    ['an empty corner ornament', 30, 30, ''],
  ])('is 0 over %s', (_what, width, height, text) => {
    expect(depthWith(width, height, text)).toBe(0);
  });
});

function find(name: string): Element {
  const found = document.querySelector(name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

function depthWith(width: number, height: number, text: string): number {
  document.body.innerHTML = '<article><b></b></article>';
  const badge = find('b');
  badge.textContent = text;
  badge.getBoundingClientRect = () => new DOMRect(card.left, card.top, width, height);
  document.elementFromPoint = () => badge;
  return badgeDepth(find('article'), card);
}
