import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Light and dark value of every colour token, as lightness, chroma and hue. */
const tokens = new Map(
  [
    ...css.matchAll(/--([\w-]+):\s*light-dark\(\s*oklch\(([^)/]+)\),\s*oklch\(([^)/]+)\)\s*\)/g),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

const clip = (channel: number): number => Math.min(1, Math.max(0, channel));

/** WCAG 2 relative luminance of "L C H" (conversion: https://bottosson.github.io/posts/oklab/). */
function luminance(oklch: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.trim().split(/\s+/).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const of = (name: string) => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`tokens.css has no colour --${name}`);
    return luminance(token[theme]);
  };
  const [darker = 0, lighter = 0] = [of(front), of(back)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const each = (fronts: string[], backs: string[]): string[][] =>
  fronts.flatMap((front) => backs.map((back) => [front, back]));

const TEXT = [
  ...each(['ink', 'ink-2', 'ink-3', 'accent-ink'], ['bg', 'surface', 'surface-2', 'raised']),
  ...each(['pos', 'neg', 'warn', 'spend'], ['surface', 'bg', 'surface-2']),
  ...each(['on-accent'], ['accent', 'accent-hi']),
  ...each(['ink', 'ink-2', 'ink-3', 'accent-ink'], ['accent-soft']),
  ...each(['ink'], ['warn-soft', 'neg-soft', 'seg-on']),
  ...['pos', 'neg', 'warn', 'spend'].map((state) => [state, `${state}-soft`]),
  ['ink-2', 'surface-3'],
  ['ink-3', 'warn-soft'],
];
const MARKS = [
  ...each(['control', 'accent', 'ink-3'], ['surface', 'bg', 'raised']),
  ...each(['d1', 'd2', 'd3', 'd4', 'd5', 'spend-mark', 'neg-fill'], ['surface']),
];

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
  it.each(TEXT)('let %s be read on %s', (front = '', back = '') => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('let %s be seen on %s', (front = '', back = '') => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});
