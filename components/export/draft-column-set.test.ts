import { describe, expect, it } from 'vitest';
import { COLUMN_IDS } from '@/lib/csv/columns.ts';
import { PRESETS } from '@/lib/csv/presets.ts';
import { addableColumns, columnSetError, draftOf, moveColumn } from './draft-column-set.ts';

const columns = ['a', 'b', 'c'].map((id) => ({ id, header: id }));
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');
const draft = () => ({ ...draftOf(PRESETS['call-list']), name: 'Dialler' });

it('starts with the columns of another set, named as a person would', () => {
  expect(draftOf(PRESETS['call-list'])).toMatchObject({
    name: '',
    columns: expect.arrayContaining([{ id: 'phone_1', header: 'Phone 1' }]),
  });
});

it('moves a column by one place and stops at the ends', () => {
  expect(idsOf(moveColumn(columns, 1, 0))).toBe('bac');
  expect(idsOf(moveColumn(columns, 1, 2))).toBe('acb');
  expect(idsOf(moveColumn(columns, 0, -1))).toBe('abc');
  expect(idsOf(moveColumn(columns, 2, 3))).toBe('abc');
  expect(idsOf(moveColumn(columns, 0, 2))).toBe('bca');
});

it('offers the columns that are not in yet', () => {
  const offered = addableColumns([{ id: 'address', header: 'Address' }]);
  expect(offered.flatMap((group) => group.columns)).toEqual(
    COLUMN_IDS.filter((id) => id !== 'address'),
  );
  expect(addableColumns(COLUMN_IDS.map((id) => ({ id, header: id })))).toEqual([]);
});

describe('columnSetError', () => {
  it('is null for a set that can be stored', () => {
    expect(columnSetError(draft())).toBeNull();
  });

  it.each([
    ['no name', { name: '  ' }, 'Give the set a name'],
    ['no columns', { columns: [] }, 'Add a column'],
    ['a nameless column', { columns: [{ id: 'mls_id', header: ' ' }] }, 'Name the column MLS ID'],
    [
      'two columns of one name',
      {
        columns: [
          { id: 'city', header: 'Town' },
          { id: 'zip', header: 'town ' },
        ],
      },
      'Two columns are called town',
    ],
  ])('says what is wrong with %s', (_, wrong, words) => {
    expect(columnSetError({ ...draft(), ...wrong })).toBe(words);
  });
});
