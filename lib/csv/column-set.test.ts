import { expect, it } from 'vitest';
import { DEFAULT_FILE_FORMAT } from '../domain/column-set.ts';
import { columnLabel, exportFileName, ownColumnSet } from './column-set.ts';

const own = (...ids: string[]) =>
  ownColumnSet({
    id: 'mine',
    name: 'Mine',
    columns: ids.map((id) => ({ id, header: `My ${id}` })),
    format: DEFAULT_FILE_FORMAT,
  });

it('keeps the order and names of the user and passes over columns there are none of', () => {
  expect(own('price', 'gone', 'toString', 'address').columns).toEqual([
    { id: 'price', header: 'My price' },
    { id: 'address', header: 'My address' },
  ]);
});

it('knows which contacts it carries', () => {
  expect(own('email_1', 'address', 'phone_2').carries).toEqual(['phones', 'emails']);
  expect(own('address').carries).toEqual([]);
});

it('names the file after what is in it and the local day', () => {
  const lateEvening = new Date(2026, 0, 5, 23, 59).getTime();
  const named = (name: string, sample = false) => exportFileName(name, lateEvening, sample);
  expect(named('Call list')).toBe('leadflow-call-list-2026-01-05.csv');
  expect(named('Everything', true)).toBe('leadflow-sample-everything-2026-01-05.csv');
  expect(named('../Größe: *?')).toBe('leadflow-größe-2026-01-05.csv');
  expect(named('///')).toBe('leadflow-leads-2026-01-05.csv');
});

it('calls columns what a person calls them', () => {
  expect(columnLabel('phone_1')).toBe('Phone 1');
  expect(columnLabel('mls_id')).toBe('MLS ID');
  expect(columnLabel('apn')).toBe('APN');
});
