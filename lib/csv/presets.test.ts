import { describe, expect, it } from 'vitest';
import { COLUMN_IDS } from './columns.ts';
import { exportFileName, PRESET_IDS, PRESETS } from './presets.ts';

describe.each(PRESET_IDS)('preset %s', (id) => {
  const { columns, preview, carries } = PRESETS[id];

  it('has known columns, each once, and previews some of them', () => {
    expect(columns.filter((column) => !COLUMN_IDS.includes(column))).toEqual([]);
    expect(new Set(columns).size).toBe(columns.length);
    expect(preview.filter((column) => !columns.includes(column))).toEqual([]);
    expect(preview).toHaveLength(3);
  });

  it('says which contacts it carries', () => {
    const found = [
      columns.some((column) => column.startsWith('phone_')) && 'phones',
      columns.some((column) => column.startsWith('email_')) && 'emails',
      columns.some((column) => column.startsWith('mail_')) && 'mailings',
    ].filter((kind) => kind !== false);
    expect(carries).toEqual(found);
  });
});

it('has every column in "everything"', () => {
  expect(PRESETS.everything.columns).toEqual(COLUMN_IDS);
});

it('names the file after what is in it and the local day', () => {
  const lateEvening = new Date(2026, 0, 5, 23, 59).getTime();
  expect(exportFileName('call-list', lateEvening, false)).toBe('leadflow-call-list-2026-01-05.csv');
  expect(exportFileName('everything', lateEvening, true)).toBe(
    'leadflow-sample-everything-2026-01-05.csv',
  );
});
