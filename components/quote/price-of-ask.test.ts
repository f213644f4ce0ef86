import { describe, expect, it } from 'vitest';
import type { Quote, QuoteItem } from '@/lib/domain/lookup.ts';
import { askForAll, tagOf } from './price-of-ask.ts';

const item = (fields: Partial<QuoteItem>): QuoteItem => ({
  leadId: 'lead-1',
  dataset: 'owner',
  kind: 'buy',
  priceMicros: 100_000,
  reason: null,
  ...fields,
});

const quote = (...items: QuoteItem[]): Quote => ({
  items,
  maxMicros: items.reduce((sum, { priceMicros }) => sum + priceMicros, 0),
});

describe('tagOf', () => {
  it('is exact per call, a most per match or phone, and cached or free when it costs nothing', () => {
    expect(tagOf({ datasets: ['owner', 'value'], maxMicros: 200_000 })).toEqual({
      kind: 'exact',
      micros: 200_000,
    });
    expect(tagOf({ datasets: ['owner', 'contacts'], maxMicros: 170_000 }).kind).toBe('max');
    expect(tagOf({ datasets: ['dnc'], maxMicros: 6000 }).kind).toBe('max');
    expect(tagOf({ datasets: ['contacts', 'flood'], maxMicros: 0 })).toEqual({ kind: 'cached' });
    expect(tagOf({ datasets: ['place', 'flood'], maxMicros: 0 })).toEqual({ kind: 'free' });
  });
});

describe('askForAll', () => {
  const all = quote(
    item({ dataset: 'owner' }),
    item({ dataset: 'value', kind: 'cached', priceMicros: 0 }),
    item({ dataset: 'contacts', kind: 'left-out', priceMicros: 0 }),
  );

  it('takes what can be bought or read, and leaves the rest out', () => {
    expect(askForAll(all, ['owner', 'value', 'contacts'])).toEqual({
      datasets: ['owner', 'value'],
      refresh: false,
      maxMicros: 100_000,
    });
  });

  it('offers nothing for one dataset: it has its own button', () => {
    expect(askForAll(all, ['owner', 'contacts'])).toBeNull();
  });
});
