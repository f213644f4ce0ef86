import { describe, expect, it } from 'vitest';
import { COLUMN_IDS } from './columns.ts';
import { ownColumnSet } from './column-set.ts';
import { PRESET_IDS, PRESETS } from './presets.ts';

describe.each(PRESET_IDS)('preset %s', (id) => {
  const { columns: headed, preview, carries } = PRESETS[id];
  const columns = headed.map((column) => column.id);

  it('has known columns, each once, and previews some of them', () => {
    expect(columns.filter((column) => !COLUMN_IDS.includes(column))).toEqual([]);
    expect(new Set(columns).size).toBe(columns.length);
    expect(preview.filter((column) => !columns.includes(column))).toEqual([]);
    expect(preview).toHaveLength(3);
  });

  it('says which contacts it carries, as a set of the user with its columns would', () => {
    const own = ownColumnSet({ ...PRESETS[id], columns: [...headed] });
    expect(carries).toEqual(own.carries);
  });
});

it('has every column in "everything"', () => {
  expect(PRESETS.everything.columns.map(({ id }) => id)).toEqual(COLUMN_IDS);
});
