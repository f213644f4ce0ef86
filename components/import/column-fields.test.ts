import { describe, expect, it } from 'vitest';
import { IMPORT_FIELDS } from '@/lib/domain/import-field.ts';
import { FIELD_GROUPS, targetFor, targetLabel } from './column-fields.ts';

it('offers every field once, but for those only our own export has', () => {
  const offered = FIELD_GROUPS.flatMap(({ fields }) => fields);
  const all = Object.keys(IMPORT_FIELDS).filter((field) => field !== 'source');
  expect(offered.toSorted()).toEqual(all.toSorted());
});

describe('targetLabel', () => {
  it.each([
    [{ field: 'tag', number: 1, person: 1 }, 'Tag'],
    [{ field: 'tag', number: 2, person: 1 }, 'Tag 2'],
    [{ field: 'phone', number: 1, person: 1 }, 'Phone 1'],
    [{ field: 'phone', number: 1, person: 2 }, 'Phone 1 of person 2'],
    [{ field: 'source', number: 1, person: 1, of: 'price' }, 'Source of asking price'],
  ] as const)('names %o', (target, label) => {
    expect(targetLabel(target)).toBe(label);
  });
});

const phone = (number: number, person = 1) => ({ field: 'phone', number, person }) as const;

describe('targetFor', () => {
  it('gives the next phone that no other column has', () => {
    expect(targetFor('phone', null, [phone(1), phone(3), null])).toEqual(phone(2));
  });

  it('counts the phones of the first person alone', () => {
    expect(targetFor('phone', null, [phone(1, 2)])).toEqual(phone(1));
  });

  it('leaves a column its own', () => {
    expect(targetFor('phone', phone(4), [phone(1)])).toEqual(phone(4));
  });

  it('gives the one place of a field there is one of', () => {
    expect(targetFor('city', null, [{ field: 'city', number: 1, person: 1 }])).toEqual({
      field: 'city',
      number: 1,
      person: 1,
    });
  });
});
