import { describe, expect, it } from 'vitest';
import { NO_COUNTS, type ImportCounts } from '@/lib/domain/import-job.ts';
import { importWords } from './import-words.ts';

const would = (counts: Partial<ImportCounts>) => ({
  rows: 1,
  counts: { ...NO_COUNTS, ...counts },
  filledFields: 0,
  maybe: 0,
  refused: [],
  leftOutCells: 0,
  leftOut: [],
  rowsToMend: 0,
  unknownStages: [],
});

describe('importWords', () => {
  it.each([
    [{ created: 1037, filled: 148 }, 'fill', 'Import 1,037 and fill 148'],
    [{ created: 1037, filled: 148 }, 'overwrite', 'Import 1,037 and overwrite 148'],
    [{ created: 2 }, 'skip', 'Import 2'],
    [{ filled: 3 }, 'fill', 'Fill 3'],
    [{ unchanged: 5, refused: 2 }, 'fill', null],
  ] as const)('for %o with %s is %s', (counts, known, words) => {
    expect(importWords(would(counts), known)).toBe(words);
  });
});
