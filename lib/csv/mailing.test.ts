import { describe, expect, it } from 'vitest';
import { factsOf } from '@/tests/support/export-builders.ts';
import { aListing } from '@/tests/support/builders.ts';
import { mailingOf, ownerLine } from './mailing.ts';

const { address } = aListing();
const names = { ownerNames: ['Alex Sample', 'Robin Sample'] };

describe('mailingOf', () => {
  it.each([
    ['9 Elsewhere Ave, Farville, OH 43009', '9 Elsewhere Ave', 'Farville', 'OH', '43009'],
    ['PO BOX 12, FARVILLE, OH 43009-1234', 'PO BOX 12', 'FARVILLE', 'OH', '43009-1234'],
    ['9 Elsewhere Ave, Apt 4, Farville, oh 43009', '9 Elsewhere Ave, Apt 4', 'Farville', 'oh'],
  ])('splits "%s" into its parts', (ownerMailing, street, city, state, zip = '43009') => {
    expect(mailingOf(factsOf({ ...names, ownerMailing }), address)).toEqual({
      name: 'Alex Sample & Robin Sample',
      street,
      city,
      state,
      zip,
    });
  });

  it('keeps a line it cannot split whole', () => {
    const facts = factsOf({ ownerMailing: 'c/o Sample Trust, Elsewhere' });
    expect(mailingOf(facts, address)).toMatchObject({
      street: 'c/o Sample Trust, Elsewhere',
      city: null,
    });
  });

  it.each([{}, { ownerMailing: 'Same as the property' }])(
    'writes to the house itself where the owner lives: %o',
    (facts) => {
      const lived = factsOf({ ...facts, ownerOccupied: true });
      expect(mailingOf(lived, { ...address, unit: '4' })).toEqual({
        name: null,
        street: '123 Sample St #4',
        city: 'Sampleton',
        state: 'OH',
        zip: '43001',
      });
    },
  );

  it.each([
    ['nothing is known', {}],
    ['the owner lives elsewhere, unknown where', { ownerOccupied: false }],
    ['the record is blank', { ownerMailing: '  ' }],
  ])('returns null when %s', (_, facts) => {
    expect(mailingOf(factsOf(facts), address)).toBeNull();
  });
});

it('names no owner rather than an empty one', () => {
  expect(ownerLine(factsOf({ ownerNames: [] }))).toBeNull();
  expect(ownerLine(factsOf({ ownerNames: [' ', 'Alex Sample'] }))).toBe('Alex Sample');
  expect(ownerLine({})).toBeNull();
});
