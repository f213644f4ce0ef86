// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { lightnessOf, pageTheme } from './page-theme.ts';

describe('lightnessOf', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(0, 0, 0, 0)', null],
    ['rgba(0, 0, 0, 0.2)', null],
    ['color(srgb 1 1 1)', 1],
    ['oklch(0.2 0.01 225)', 0.2],
    ['lab(90 0 0)', 0.9],
    ['', null],
  ])('reads %s as %s', (color, lightness) => {
    const read = lightnessOf(color);
    expect(read === null ? null : Number(read.toFixed(3))).toBe(lightness);
  });
});

describe('pageTheme', () => {
  beforeEach(() => {
    document.body.style.background = '';
    document.documentElement.style.background = '';
  });

  it('takes a page without a background as light', () => {
    expect(pageTheme(document)).toBe('light');
  });

  it('follows the background of the body', () => {
    document.body.style.background = 'rgb(18, 24, 28)';
    expect(pageTheme(document)).toBe('dark');
  });

  it('follows the root where the body lets it through', () => {
    document.documentElement.style.background = 'rgb(10, 10, 10)';
    expect(pageTheme(document)).toBe('dark');
  });
});
