import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  compoundFile,
  lyingZipBomb,
  openDocument,
  zipBomb,
} from '@/tests/support/hostile-files.ts';
import { excelFile, excelFileOf, sheetXml } from '@/tests/support/made-up-excel.ts';
import { excelRows } from './excel-rows.ts';
import { FileError } from './file-problem.ts';
import { tableLayoutOf } from './table-file.ts';

const rowsOf = (bytes: Uint8Array<ArrayBuffer>) => excelRows(new File([bytes], 'list.xlsx'));

/** What the first sheet's rows are refused for. */
async function problem(bytes: Uint8Array<ArrayBuffer>, name = 'list.xlsx'): Promise<string> {
  const file = new File([bytes], name);
  try {
    await tableLayoutOf(file);
    await excelRows(file);
    return 'none';
  } catch (error) {
    if (error instanceof FileError) return error.problem.kind;
    throw error;
  }
}

describe('reading', () => {
  it('gives every row of a long sheet', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`${index + 1} Sample St`, index]);
    const read = await rowsOf(excelFile([['Address', 'Price'], ...rows]));
    expect(read).toHaveLength(20_001);
    expect(read.at(-1)).toEqual(['20000 Sample St', '19999']);
  });

  it('gives cells of all kinds as text, and the error of a formula as nothing', async () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1"><f>1+1</f><v>2</v></c>' +
      '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A1</f><v>=1+1</v></c>';
    expect(await rowsOf(excelFileOf(sheetXml(`<row r="1">${cells}</row>`)))).toEqual([
      ['true', '2', '', '', '=1+1'],
    ]);
  });

  it('reads a file again after its rows were given', async () => {
    const file = new File([excelFile([['Address'], ['1 Sample St']])], 'list.xlsx');
    for (let time = 0; time < 3; time += 1) expect(await excelRows(file)).toHaveLength(2);
  });
});

describe('refusing', () => {
  it.each([
    ['a file that unpacks to more than the most', zipBomb(), 'unpacks-too-big'],
    ['one that lies about it', lyingZipBomb(), 'unpacks-too-big'],
    ['an OpenDocument file', openDocument(), 'no-workbook'],
    ['an archive of anything', Uint8Array.from(zipSync({ a: strToU8('a') })), 'no-workbook'],
    ['an old Excel file', compoundFile('Workbook'), 'old-excel'],
    ['one with a password', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'locked'],
    [
      'one that is cut off',
      excelFile([['Address'], ['1 Sample St']]).slice(0, -40),
      'broken-excel',
    ],
    ['a sheet that is no XML', excelFileOf('\0\0\0'), 'broken-excel'],
    ['a sheet without rows', excelFileOf(''), 'broken-excel'],
  ])('%s', async (_what, bytes, kind) => {
    expect(await problem(bytes)).toBe(kind);
    expect(await problem(bytes, 'list.csv')).toBe(kind);
  });

  it('a part with a password', async () => {
    const bytes = excelFile([['Address']]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 30 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await problem(bytes)).toBe('locked');
  });

  it('a part whose bytes are spoilt', async () => {
    const long = Array.from({ length: 2000 }, (_, index) => [`${index} Sample St`]);
    const bytes = excelFile(long);
    bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 200);
    expect(await problem(bytes)).toBe('broken-excel');
  });
});

it('reads a file of text that calls itself Excel as text', async () => {
  const file = new File(['Address,City\n1 Sample St,Sampleton\n'], 'list.xlsx');
  expect(await tableLayoutOf(file)).toMatchObject({ kind: 'text', delimiter: ',' });
});
