import { describe, expect, it } from 'vitest';
import type { FenceUse } from '@/lib/domain/budget.ts';
import type { QuoteLine, QuoteSummary } from '@/lib/domain/lookup.ts';
import {
  buyWords,
  cachedWords,
  choiceWords,
  eachWords,
  fenceWords,
  freeWords,
  leftOutWords,
  quoteTitle,
} from './quote-words.ts';

const line: QuoteLine = {
  dataset: 'contacts',
  cached: 9,
  running: 0,
  buy: 3,
  units: 3,
  buyMicros: 210_000,
};

const day: FenceUse = {
  fence: 'day',
  provider: null,
  limitMicros: 4_000_000,
  bookedMicros: 2_460_000,
  reservedMicros: 500_000,
};

const summary: QuoteSummary = {
  lines: [line],
  leftOut: [],
  maxMicros: 210_000,
  refreshMicros: 630_000,
  month: { ...day, fence: 'month' },
  day,
  over: null,
};

describe('a quote in words', () => {
  it('says what is remembered, what is bought and what one costs', () => {
    expect(cachedWords(line)).toBe('9 looked up in the last 90 days');
    expect(buyWords(line)).toBe('3 to look up at BatchData');
    expect(eachWords(line)).toBe('× $0.07');
  });

  it('counts numbers where each is billed', () => {
    const checks: QuoteLine = { ...line, dataset: 'dnc', buy: 2, units: 7, buyMicros: 14_000 };
    expect(buyWords(checks)).toBe('2 to look up at BatchData, 7 numbers');
    expect(eachWords(checks)).toBe('× $0.002');
  });

  it('names one dataset in the title, and counts leads for several', () => {
    expect(quoteTitle(['contacts'], 4)).toBe('Find phones for 4 leads');
    expect(quoteTitle(['contacts', 'owner'], 1)).toBe('Look up 1 lead');
  });

  it('puts all that is free into one', () => {
    expect(freeWords([{ ...line, dataset: 'flood' }])).toBe('12 free look-ups');
    expect(choiceWords(['owner', 'contacts', 'flood', 'area'])).toBe('owner, phones, 2 free ones');
    expect(choiceWords([])).toBe('Nothing chosen');
  });

  it('says why leads are left out', () => {
    expect(leftOutWords({ reason: { kind: 'no-address' }, count: 2 })).toBe(
      '2 left out. This lead has no house number.',
    );
  });

  it('says what today’s fence leaves, when there is one and it holds', () => {
    expect(fenceWords(summary)).toBe(
      'Billed only for a match. Today’s fence leaves $1.04, so all can start now.',
    );
    expect(fenceWords({ ...summary, day: { ...day, limitMicros: null } })).toBe(
      'Billed only for a match.',
    );
  });
});
