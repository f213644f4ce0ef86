import { describe, expect, it } from 'vitest';
import { aListing, asking } from '../../tests/support/builders.ts';
import { NO_RULES, type BuyBox } from './buy-box.ts';
import { judge } from './buy-box-judge.ts';
import { buyBoxSchema } from './buy-box-schema.ts';
import { emptyListing, type Listing } from './listing.ts';

const min = (value: number) => ({ min: value, max: null });
const max = (value: number) => ({ min: null, max: value });
const aBox = (limits: BuyBox['limits'], rules: Partial<BuyBox> = {}): BuyBox => ({
  ...NO_RULES,
  limits,
  ...rules,
});
const address = aListing().address;
const DOLLARS = { amount: 200_000, max: null, currency: 'USD', kind: 'asking' } as const;

/** 3 bd, 2 ba, 1,480 sq ft, built 1962, $249,000, a house for sale in Sampleton, OH 43001. */
const judged = (box: BuyBox, listing: Partial<Listing> = {}) => judge(aListing(listing), box);

const FIVE = aBox(
  { price: max(330_000), beds: min(2), sqft: min(900) },
  { types: ['house'], statuses: ['for-sale'] },
);

describe('judge', () => {
  it('says nothing when no rule is set', () => {
    expect(judged(NO_RULES)).toBeNull();
    expect(judged(aBox({ beds: { min: null, max: null } }))).toBeNull();
  });

  it('passes with all rules counted', () => {
    expect(judged(FIVE)).toMatchObject({ kind: 'pass', words: 'Passes 5 of 5' });
  });

  it('names the first rule failed, and all of them in its detail', () => {
    const dear = { price: asking(412_000), sqft: 760 };
    expect(judged(FIVE, dear)).toEqual({
      kind: 'fail',
      words: 'Price over $330,000',
      detail: 'Price over $330,000, Under 900 sq ft',
    });
  });

  it('neither passes nor fails what the page does not say', () => {
    expect(judged(FIVE, { sqft: null })).toMatchObject({
      kind: 'unknown',
      words: 'Size unknown, 4 of 5',
    });
    expect(judged(FIVE, { sqft: null, type: null })).toEqual({
      kind: 'unknown',
      words: '2 unknown, 3 of 5',
      detail: 'Size, Type unknown, 3 of 5',
    });
  });

  it('fails on what is known whatever is unknown', () => {
    expect(judged(FIVE, { sqft: null, beds: 1 })).toMatchObject({
      kind: 'fail',
      words: 'Under 2 bd',
    });
  });

  it('knows nothing of a page that says nothing', () => {
    const verdict = judge(emptyListing('generic', 'https://example.com/1'), FIVE);
    expect(verdict).toMatchObject({ kind: 'unknown', words: '5 unknown, 0 of 5' });
  });
});

describe('limits', () => {
  it.each<[string, BuyBox['limits'], Partial<Listing>]>([
    ['Price under $50,000', { price: min(50_000) }, { price: asking(49_999) }],
    ['Under 2 ba', { baths: min(2) }, { baths: 1.5 }],
    ['Over 3,000 sq ft', { sqft: max(3000) }, { sqft: 3001 }],
    ['Over $150 per sq ft', { pricePerSqft: max(150) }, { price: asking(249_000), sqft: 1000 }],
    ['Lot under 0.25 ac', { lotAcres: min(0.25) }, { lot: { value: 10_000, unit: 'sqft' } }],
    ['Built before 1950', { yearBuilt: min(1950) }, { yearBuilt: 1949 }],
    ['Under 30 days on market', { daysOnMarket: min(30) }, { daysOnMarket: 3 }],
    ['HOA over $200', { hoaMonthly: max(200) }, { hoaMonthly: 350 }],
  ])('fails with "%s"', (words, limits, listing) => {
    expect(judged(aBox(limits), listing)).toMatchObject({ kind: 'fail', words });
  });

  it('allow their own ends', () => {
    const limits = { price: { min: 249_000, max: 249_000 }, beds: min(3), sqft: max(1480) };
    expect(judged(aBox(limits))?.kind).toBe('pass');
  });

  it('take a studio for no bedrooms, which is known', () => {
    expect(judged(aBox({ beds: min(1) }), { beds: 0 })?.kind).toBe('fail');
    expect(judged(aBox({ beds: max(1) }), { beds: 0 })?.kind).toBe('pass');
  });

  it.each<[string, Listing['price'], string]>([
    ['of another currency', { ...DOLLARS, currency: 'GBP' }, 'unknown'],
    ['that is a rent', { amount: 1200, max: null, currency: 'USD', kind: 'rent' }, 'unknown'],
    ['that bids begin at', { amount: 1, max: null, currency: 'USD', kind: 'auction' }, 'unknown'],
    ['that plans begin at', { amount: 400_000, max: null, currency: 'USD', kind: 'from' }, 'fail'],
    ['across the limit', { amount: 3e5, max: 4e5, currency: 'USD', kind: 'range' }, 'unknown'],
    ['within, at both ends', { amount: 2e5, max: 3e5, currency: 'USD', kind: 'range' }, 'pass'],
  ])('hold a price %s for what it is', (_what, price, kind) => {
    expect(judged(aBox({ price: max(330_000) }), { price })?.kind).toBe(kind);
  });

  it('cannot tell a price per square foot without a size', () => {
    const box = aBox({ pricePerSqft: max(150) });
    expect(judged(box, { sqft: 0 })?.words).toBe('Price per sq ft unknown, 0 of 1');
  });

  it('are in the currency of the box', () => {
    const price = { amount: 400_000, max: null, currency: 'GBP', kind: 'asking' } as const;
    const box = aBox({ price: max(300_000) }, { currency: 'GBP' });
    expect(judged(box, { price })?.words).toBe('Price over £300,000');
  });
});

describe('lists', () => {
  it('know a type by the words of any site', () => {
    const box = aBox({}, { types: ['house', 'multi-family'] });
    expect(judged(box, { type: 'SINGLE_FAMILY' })?.kind).toBe('pass');
    expect(judged(box, { type: 'Condos' })?.words).toBe('Condo');
    expect(judged(box, { type: 'Residential' })?.words).toBe('Type unknown, 0 of 1');
  });

  it('say the status that is not allowed', () => {
    const box = aBox({}, { statuses: ['for-sale'] });
    expect(judged(box, { status: 'off-market' })?.words).toBe('Off market');
    expect(judged(box, { status: null })?.kind).toBe('unknown');
  });

  it.each<[string, Partial<Listing['address']>, string]>([
    ['sampleton', {}, 'pass'],
    ['Sampleton, OH', {}, 'pass'],
    ['OH', {}, 'pass'],
    ['43001', {}, 'pass'],
    ['43001', { zip: '43001-1234' }, 'pass'],
    ['SW1A', { zip: 'SW1A 1AA', city: 'London', state: null }, 'pass'],
    ['SW1', { zip: 'SW11 2AB', city: 'London', state: null }, 'fail'],
    ['Demo Falls', {}, 'fail'],
    ['Sampleton, IN', {}, 'fail'],
    ['Demo Falls', { state: null }, 'fail'],
    ['43001', { zip: null }, 'unknown'],
    ['Sampleton', { city: null }, 'unknown'],
    ['Sampleton, OH', { state: null }, 'unknown'],
  ])('with the place "%s" and %o: %s', (place, parts, kind) => {
    const listing = { address: { ...address, ...parts } };
    expect(judged(aBox({}, { places: [place] }), listing)?.kind).toBe(kind);
  });

  it('find words whole, in any case, and only where there is a description', () => {
    const box = aBox({ beds: min(1) }, { words: ['as is', 'fixer'], avoidWords: ['cash only'] });
    const says = (description: string | null) => judged(box, { description })?.words;
    expect(says('Sold AS-IS, estate sale.')).toBe('Passes 3 of 3');
    expect(says('It has issues.')).toBe('None of your words');
    expect(says('A fixer. Cash only!')).toBe('Says “cash only”');
    expect(says(null)).toBe('Passes 1 of 1');
  });
});

describe('buyBoxSchema', () => {
  it('takes a whole buy box and the empty one', () => {
    expect(buyBoxSchema.safeParse(FIVE).success).toBe(true);
    expect(buyBoxSchema.safeParse(NO_RULES).success).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a least above the most', aBox({ price: { min: 2, max: 1 } })],
    ['less than nothing', aBox({ beds: min(-1) })],
    ['a rule it does not know', { ...NO_RULES, limits: { karma: min(1) } }],
    ['a currency that is none', { ...NO_RULES, currency: 'dollars' }],
    ['words without letters', { ...NO_RULES, words: ['  '] }],
  ])('refuses %s', (_what, box) => {
    expect(buyBoxSchema.safeParse(box).success).toBe(false);
  });
});
