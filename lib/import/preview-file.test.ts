import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOf, goesTo, openPreviews } from '@/tests/support/file-previews.ts';
import { MAX_ROW_CHARS } from './file-problem.ts';
import { previewFile, type FilePreview } from './preview-file.ts';
import { rememberMapping } from './remember-mapping.ts';

let previews: ReturnType<typeof openPreviews>;
beforeEach(() => {
  previews = openPreviews();
});
afterEach(() => previews.db.delete());

const preview = (...parts: BlobPart[]) => previews.preview(...parts);
const problem = (file: File) => previews.problem(file);

const LIST =
  'Address,City,ST,Zip\n1 Sample St,Sampleton,OH,43001\n2 Sample St,Sampleton,OH,43001\n';

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

describe('text files', () => {
  it('reads UTF-8 with and without its mark', async () => {
    expect((await preview('\uFEFF' + LIST)).headers[0]).toBe('Address');
    expect((await preview(LIST)).layout).toEqual({
      kind: 'text',
      encoding: 'utf-8',
      delimiter: ',',
    });
  });

  it('reads windows-1252, as old spreadsheets write', async () => {
    const { rows } = await preview('Owner,City\nJos', new Uint8Array([0xe9]), ',Sampleton\n');
    expect(rows[0]?.cells).toEqual(['José', 'Sampleton']);
  });

  it.each([
    ['\uFEFF', true],
    ['\uFEFF', false],
    ['', true],
  ])('reads UTF-16 with the mark %j, little end first: %s', async (mark, isLittle) => {
    const { headers, rows } = await preview(utf16(mark + LIST, isLittle));
    expect(headers).toEqual(['Address', 'City', 'ST', 'Zip']);
    expect(rows).toHaveLength(2);
  });

  it.each([',', ';', '\t', '|'])('splits at %j', async (delimiter) => {
    const { headers } = await preview(LIST.replaceAll(',', delimiter));
    expect(headers).toHaveLength(4);
  });

  it.each(['\n', '\r\n', '\r'])('takes %j for the end of a line', async (newline) => {
    expect((await preview(LIST.replaceAll('\n', newline))).rows).toHaveLength(2);
  });

  it('numbers rows as a spreadsheet does and passes over blank ones', async () => {
    const { rows } = await preview('Address,City\n\n1 Sample St,Sampleton\n,\n2 Sample St,X\n');
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it('names blank and repeated headers', async () => {
    const { headers } = await preview('Address,,Phone,Phone\n1 Sample St,a,6145550101,b\n');
    expect(headers).toEqual(['Address', 'Column B', 'Phone', 'Phone (2)']);
  });

  it('knows a list without headers', async () => {
    const { headerRow, columns } = await preview(
      '1 Sample St,Sampleton,OH,43001,(614) 555-0101\n2 Sample St,Sampleton,OH,43001,(614) 555-0102\n',
    );
    expect(headerRow).toBeNull();
    expect(columns.map(({ target }) => target?.field ?? null)).toEqual([
      'street',
      null,
      'state',
      'zip',
      'phone',
    ]);
    expect(columns[0]?.confidence).toBe('check');
  });

  it('takes out what cannot be seen', async () => {
    const { rows } = await preview('Address,City\n1 \u202eSam\u0000ple\u200b St,\u0007Sampleton\n');
    expect(rows[0]?.cells).toEqual(['1 Sample St', 'Sampleton']);
  });
});

describe('hostile files', () => {
  it('refuses a file without rows', async () => {
    expect(await problem(fileOf())).toBe('empty');
    expect(await problem(fileOf('\n\n,,\n'))).toBe('empty');
  });

  it('refuses what is no text', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
    expect(await problem(fileOf(noise))).toBe('not-text');
    expect(await problem(fileOf('%PDF-1.7\n'))).toBe('not-text');
    expect(await problem(fileOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))).toBe('old-excel');
    expect(await problem(fileOf('PK\u0003\u0004 no archive'))).toBe('broken-excel');
  });

  it('refuses a quotation mark that is never closed', async () => {
    const long = 'x\n'.repeat(MAX_ROW_CHARS);
    const result = await previewFile(previews.db, fileOf(`Address\n"1 Sample St\n${long}`));
    expect(result).toEqual({ ok: false, failure: { kind: 'unclosed-quote', row: 2 } });
  });

  it('refuses ten thousand columns', async () => {
    expect(await problem(fileOf('a,'.repeat(10_000)))).toBe('too-many-columns');
  });

  it('refuses a file that changes while it is read', async () => {
    const file = fileOf(LIST);
    file.stream = () => {
      throw new DOMException('changed', 'NotReadableError');
    };
    expect(await problem(file)).toBe('changed');
  });
});

describe('columns', () => {
  it('are known by header and content', async () => {
    const preview1 = await preview(
      'Property Address,City,ST,Zip,List Price,Ph1,Ph 2,Phone 1 DNC,Added,InternalID\n' +
        '1 Sample St,Sampleton,OH,43001,"$249,000",6145550101,6145550102,Yes,03/04/26,88\n',
    );
    expect(goesTo(preview1)).toEqual({
      'Property Address': 'street',
      City: 'city',
      ST: 'state',
      Zip: 'zip',
      'List Price': 'price',
      Ph1: 'phone',
      'Ph 2': 'phone',
      'Phone 1 DNC': 'phoneDnc',
      Added: 'captured',
      InternalID: null,
    });
    expect(preview1.columns[6]?.target?.number).toBe(2);
    expect(preview1.columns[8]).toMatchObject({ confidence: 'check', ambiguousDate: '03/04/26' });
  });

  it('are to be checked when the cells are of another kind', async () => {
    const { columns } = await preview('Address,City,Price\n1 Sample St,Sampleton,call us\n');
    expect(columns[2]).toMatchObject({ target: { field: 'price' }, confidence: 'check' });
  });

  it('go where they went for an earlier file with these headers', async () => {
    const first = await preview('Address,City,InternalID\n1 Sample St,Sampleton,88\n');
    const columns = first.columns.with(2, {
      ...first.columns[2],
      target: { field: 'note', number: 1, person: 1 },
    } as FilePreview['columns'][number]);
    await rememberMapping(previews.db, first.headers, columns, 1);
    const again = await preview('ADDRESS,city,Internal ID\n2 Sample St,Sampleton,89\n');
    expect(again.isRemembered).toBe(true);
    expect(again.columns[2]?.target?.field).toBe('note');
  });
});
