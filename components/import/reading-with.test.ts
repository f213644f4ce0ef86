import { expect, it } from 'vitest';
import { readingWith } from './reading-with.ts';

const guess = {
  layout: { kind: 'text', encoding: 'windows-1252', delimiter: ',' },
  look: 'look',
} as const;

it('keeps what the user said before beside one word more', () => {
  expect(readingWith({ guess, reading: { encoding: 'utf-8' } }, { headerRow: 3 })).toEqual({
    encoding: 'utf-8',
    headerRow: 3,
  });
});

it('is nothing of its own once the user is back at what the file looks like', () => {
  const reading = { encoding: 'utf-8', delimiter: ';' } as const;
  const half = readingWith({ guess, reading }, { delimiter: ',' });
  expect(half).toEqual({ encoding: 'utf-8', delimiter: ',' });
  expect(readingWith({ guess, reading: half }, { encoding: 'windows-1252' })).toEqual({});
});

it('says only of an Excel file which row names the columns', () => {
  const excel = { layout: { kind: 'excel' }, look: 'look' } as const;
  expect(readingWith({ guess: excel, reading: {} }, { headerRow: null })).toEqual({
    headerRow: null,
  });
});
