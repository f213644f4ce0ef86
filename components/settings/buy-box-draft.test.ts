import { describe, expect, it } from 'vitest';
import { NO_RULES, type BuyBox } from '@/lib/domain/buy-box.ts';
import { draftOf, readDraft } from './buy-box-draft.ts';

const box: BuyBox = {
  currency: 'USD',
  limits: {
    price: { min: 80_000, max: 330_000 },
    lotAcres: { min: 0.25, max: null },
    yearBuilt: { min: 1950, max: null },
  },
  types: ['house'],
  statuses: ['for-sale'],
  places: ['Sampleton, OH', '43001'],
  words: [],
  avoidWords: ['cash only'],
};
const typed = (limits: Record<string, string>) => {
  const draft = draftOf(NO_RULES);
  return readDraft({ ...draft, limits: { ...draft.limits, ...limits } });
};

describe('draftOf', () => {
  it('shows numbers as one writes them', () => {
    expect(draftOf(box).limits).toMatchObject({
      'price.max': '330,000',
      'lotAcres.min': '0.25',
      'yearBuilt.min': '1950',
      'beds.min': '',
    });
  });
});

describe('readDraft', () => {
  it.each([
    ['a full box', box],
    ['an empty one', NO_RULES],
  ])('gives back what %s shows', (_what, stored) => {
    expect(readDraft(draftOf(stored))).toEqual({ ok: true, value: stored });
  });

  it.each([
    ['$330,000', 330_000],
    ['330k', 330_000],
    ['1.2M', 1_200_000],
    [' £95 000 ', 95_000],
    ['.5', 0.5],
  ])('reads "%s"', (text, max) => {
    expect(typed({ 'price.max': text })).toMatchObject({
      value: { limits: { price: { min: null, max } } },
    });
  });

  it.each(['cheap', '-5', '3 to 4', '1e9', '2..5'])('does not guess at "%s"', (text) => {
    expect(typed({ 'beds.min': text })).toEqual({
      ok: false,
      failure: { 'beds.min': 'Type a number, such as 330,000 or 330k.' },
    });
  });

  it('says when the most is less than the least', () => {
    expect(typed({ 'price.min': '300k', 'price.max': '200k' })).toEqual({
      ok: false,
      failure: { 'price.max': 'Less than at least, 300,000.' },
    });
  });

  it('names every input that is wrong', () => {
    const read = typed({ 'price.min': 'x', 'sqft.max': 'y' });
    expect(read.ok ? [] : Object.keys(read.failure)).toEqual(['price.min', 'sqft.max']);
  });

  it('takes one entry a line, each once', () => {
    const read = readDraft({ ...draftOf(NO_RULES), words: ' as is \n\nfixer\nas is' });
    expect(read).toMatchObject({ value: { words: ['as is', 'fixer'] } });
  });

  it('refuses lines nobody could keep', () => {
    expect(readDraft({ ...draftOf(NO_RULES), places: 'x'.repeat(81) }).ok).toBe(false);
  });
});
