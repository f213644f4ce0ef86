import { describe, expect, it } from 'vitest';
import type { FenceUse } from '@/lib/domain/budget.ts';
import { countWords, differenceAdvice, fenceNote } from './fence-words.ts';

const use = (fields: Partial<FenceUse>): FenceUse => ({
  fence: 'day',
  provider: null,
  limitMicros: 4_000_000,
  bookedMicros: 2_460_000,
  reservedMicros: 0,
  ...fields,
});

describe('fenceNote', () => {
  it.each([
    [{ reservedMicros: 500_000 }, '$0.50 more is under way. $1.04 can start.'],
    [{ bookedMicros: 4_000_000 }, 'Nothing more can start.'],
    [
      { bookedMicros: 3_990_000, reservedMicros: 100_000 },
      '$0.10 more is under way. Nothing more can start.',
    ],
    [{}, null],
    [{ limitMicros: null, reservedMicros: 500_000 }, null],
  ])('says of %j: %s', (fields, words) => {
    expect(fenceNote(use(fields))).toBe(words);
  });
});

describe('countWords', () => {
  const count = {
    fromDay: '2026-11-01',
    toDay: '2026-11-22',
    reportedMicros: 140_000,
    bookedMicros: 140_000,
    differing: [],
  };

  it('says that both counts agree', () => {
    expect(countWords(count, 'batchdata')).toBe(
      'Its count of Nov 1 to Nov 22 agrees with the ledger to the cent.',
    );
  });

  it('says what is open while charges are uncertain', () => {
    expect(countWords({ ...count, bookedMicros: 210_000 }, 'batchdata')).toMatch(
      /BatchData counts \$0\.14 for .*, the ledger \$0\.21 with what is uncertain\.$/,
    );
  });

  it('gives both sums when they differ', () => {
    const differing = [{ day: '2026-11-22', reportedMicros: 140_000, bookedMicros: 70_000 }];
    expect(
      countWords({ ...count, fromDay: '2026-11-22', bookedMicros: 70_000, differing }, 'batchdata'),
    ).toBe('BatchData counts $0.14 for Nov 22, the ledger $0.07.');
  });
});

describe('differenceAdvice', () => {
  it('names other users of the account where more was billed there, else our prices', () => {
    const day = { day: '2026-11-22', bookedMicros: 70_000 };
    expect(differenceAdvice([{ ...day, reportedMicros: 140_000 }])).toMatch(/Calls others make/);
    expect(differenceAdvice([{ ...day, reportedMicros: 0 }])).toMatch(/prices here are too high/);
  });
});
