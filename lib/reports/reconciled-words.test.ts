import { expect, it } from 'vitest';
import type { Reconciled } from '../domain/reconciled.ts';
import { reconciledWords } from './reconciled-words.ts';

const none: Reconciled = { provider: 'batchdata', charged: 0, notCharged: 0, open: [] };

it('says what is settled', () => {
  expect(reconciledWords({ ...none, charged: 1, notCharged: 2 }, 0)).toBe(
    'BatchData’s count settles 3: 1 charged, 2 not charged.',
  );
  expect(reconciledWords(none, 0)).toBe('Nothing at BatchData is uncertain.');
});

it('says why others stay open', () => {
  const differs = {
    day: '2026-11-01',
    charges: 2,
    why: { kind: 'differs', reported: 3, least: 2, most: 4, unit: 'units' },
  } as const;
  expect(reconciledWords({ ...none, open: [differs] }, 0)).toBe(
    '2 of 2026-11-01 stay open: BatchData counts 3, LeadFlow 2 without and 4 with them.',
  );
  const early = {
    day: '2026-11-01',
    charges: 1,
    why: { kind: 'too-early', untilAt: 7_200_000 },
  } as const;
  expect(reconciledWords({ ...none, open: [early] }, 0)).toBe(
    '1 of 2026-11-01 cannot be told yet: BatchData reports late. Check again in 2 h.',
  );
});
