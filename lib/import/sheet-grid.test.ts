import { expect, it } from 'vitest';
import { FileError } from './file-problem.ts';
import { SheetGrid } from './sheet-grid.ts';

/** What a sheet is refused for when it comes in pieces of this many bytes; 'none' when it is not. */
function problem(sheet: string, pieceBytes = 64): string {
  const grid = new SheetGrid();
  const bytes = new TextEncoder().encode(sheet);
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes)
      grid.add(bytes.subarray(at, at + pieceBytes));
    return 'none';
  } catch (error) {
    if (error instanceof FileError) return error.problem.kind;
    throw error;
  }
}

it.each([
  ['<row r="1"><c r="A1"/><c r="ALL1"/></row><row r="1048576"/>', 'none'],
  ['<x:row r="2"><x:c s="1" r="B2"/></x:row>', 'none'],
  ['<row r="150001"><c r="A150001"/></row>', 'none'],
  ['<row r="150002"><c r="A150002"/></row>', 'too-many-rows'],
  ['<row r="2000000000"/>', 'broken-excel'],
  ['<row r="1048577"/>', 'broken-excel'],
  ["<row spans='1:2' r = '99999999'/>", 'broken-excel'],
  ['<row r="&#57;99999999"/>', 'broken-excel'],
  ['<row><c t="s" r="ALM1"/></row>', 'too-many-columns'],
  ['<row><c r="ZZZZZZ1"/></row>', 'broken-excel'],
])('%s: %s', (sheet, kind) => {
  expect(problem(sheet)).toBe(kind);
  expect(problem(sheet, 5)).toBe(kind);
});

/** Rows of which only the last column is filled. */
const far = (rows: number) =>
  Array.from({ length: rows }, (_, index) => `<c r="ALL${index + 1}"/>`).join('');

it('counts the empty cells before a far one', () => {
  expect(problem(far(20_000), 4096)).toBe('none');
  expect(problem(far(20_010), 4096)).toBe('unpacks-too-big');
});
