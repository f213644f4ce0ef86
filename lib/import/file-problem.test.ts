import { describe, expect, it } from 'vitest';
import { fileProblemWords, problemOf, type FileProblem } from './file-problem.ts';

const PROBLEMS: FileProblem[] = [
  { kind: 'empty' },
  { kind: 'not-text' },
  { kind: 'old-excel' },
  { kind: 'locked' },
  { kind: 'no-workbook' },
  { kind: 'broken-excel' },
  { kind: 'too-big', mostBytes: 500 * 1024 ** 2 },
  { kind: 'unpacks-too-big' },
  { kind: 'too-many-columns', columns: 10_000 },
  { kind: 'too-many-rows', mostRows: 500_000 },
  { kind: 'unclosed-quote', row: 1200 },
  { kind: 'changed' },
];

describe('fileProblemWords', () => {
  it.each(PROBLEMS)('of $kind say what happened and one thing to do', (problem) => {
    const { title, detail } = fileProblemWords(problem);
    expect(title).toMatch(/^(?:This|There|The|A) .+\.$/);
    expect(detail).toMatch(/\b(?:Save|Choose|Split|Close)\b.+\.$/);
  });

  it('name the figures', () => {
    expect(fileProblemWords({ kind: 'too-many-columns', columns: 10_000 }).title).toBe(
      'This file has 10,000 columns.',
    );
    expect(fileProblemWords({ kind: 'unclosed-quote', row: 1200 }).title).toMatch(/row 1,200 /);
  });
});

describe('problemOf', () => {
  it.each([
    ['NotReadableError', 'changed'],
    ['NotFoundError', 'changed'],
    ['AbortError', 'cancelled'],
  ])('takes %s for %s', (name, kind) => {
    expect(problemOf(new DOMException('no', name))).toEqual({ kind });
  });

  it('throws on what is no problem of a file', () => {
    expect(() => problemOf(new RangeError('a bug'))).toThrow(RangeError);
  });
});
