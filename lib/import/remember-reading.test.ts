import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileOf, openPreviews } from '@/tests/support/file-previews.ts';
import type { FileReading } from '../domain/file-reading.ts';
import { rememberReading } from './remember-reading.ts';

let previews: ReturnType<typeof openPreviews>;
beforeEach(() => {
  previews = openPreviews();
});
afterEach(() => previews.db.delete());

const preview = (...parts: BlobPart[]) => previews.preview(...parts);
const LIST =
  'Address,City,ST,Zip\n1 Sample St,Sampleton,OH,43001\n2 Sample St,Sampleton,OH,43001\n';

/** The file looked at again with the user's word. */
async function corrected(file: File, reading: FileReading) {
  const { guess } = await previews.look(file);
  return previews.look(file, { corrected: { guess, reading } });
}

it('takes the letters as another encoding writes them', async () => {
  // One stray byte, and all of it looked like windows-1252.
  const file = fileOf('Owner;City\nJosé;Sampleton\nBad', new Uint8Array([0xff]), ';Sampleton\n');
  expect((await corrected(file, {})).rows[0]?.cells[0]).toBe('JosÃ©');
  const { rows } = await corrected(file, { encoding: 'utf-8' });
  expect(rows.map(({ cells }) => cells[0])).toEqual(['José', 'Bad\ufffd']);
});

it('splits at another delimiter', async () => {
  const file = fileOf('Address|Tags\n1 Sample St|a,b,c\n2 Sample St|d,e,f\n');
  expect((await corrected(file, { delimiter: '|' })).headers).toEqual(['Address', 'Tags']);
  expect((await corrected(file, { delimiter: ';' })).headers).toHaveLength(1);
});

it('takes another row for the names of the columns, and passes over what stands before', async () => {
  const file = fileOf(`List of November\n\nFor,everyone,here,!\n${LIST}`);
  const { headers, headerRow, rows, start } = await corrected(file, { headerRow: 4 });
  expect(headers).toEqual(['Address', 'City', 'ST', 'Zip']);
  expect([headerRow, rows[0]?.row]).toEqual([4, 5]);
  expect(start.map(({ row }) => row)).toEqual([1, 3, 4, 5, 6]);
});

it('takes the first row for a house when none names the columns', async () => {
  const { headerRow, rows } = await corrected(fileOf(LIST), { headerRow: null });
  expect([headerRow, rows.length]).toEqual([null, 3]);
});

it('holds for the next file that looks the same, and for no other', async () => {
  const { guess } = await preview(`Title,x\n${LIST}`);
  await rememberReading(previews.db, { look: guess.look, reading: { headerRow: 2 } }, 1);
  expect((await preview(`TITLE,X\n${LIST}3 Sample St,Sampleton,OH,43001\n`)).headerRow).toBe(2);
  expect((await preview(`Other title,x\n${LIST}`)).headerRow).toBe(1);
  await rememberReading(previews.db, { look: guess.look, reading: {} }, 2);
  expect((await preview(`Title,x\n${LIST}`)).headerRow).toBe(1);
});

it('keeps nothing of the people of a list without headers', async () => {
  const { guess } = await preview('Ann Sample,6145550101\nBen Sample,6145550102\n');
  expect(guess.look).toMatch(/^[\da-f]{64}$/);
});
