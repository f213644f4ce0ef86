import { describe, expect, it } from 'vitest';
import { factsOf } from '@/tests/support/export-builders.ts';
import type { Facts } from '@/lib/domain/facts.ts';
import { recordTables } from './record-rows.ts';

const rowsOf = (facts: Facts) => recordTables(facts).flatMap(({ rows }) => rows);

describe('recordTables', () => {
  it('leaves out what is not known and what is empty', () => {
    expect(recordTables(factsOf({ permits: [], beds: 3 }))).toEqual([]);
  });

  it('names the table and where it comes from', () => {
    const sale = { date: '2021-04-14', amount: 1, buyer: null, seller: null };
    const [table] = recordTables(factsOf({ saleHistory: [sale] }));
    expect(table).toMatchObject({ title: 'Sales', heads: ['Date', 'Buyer and seller', 'Price'] });
  });

  it.each([
    [
      { amount: 112_500, buyer: 'JO SAMPLE', seller: 'SAMPLE LLC' },
      'To JO SAMPLE',
      'From SAMPLE LLC',
      '$112,500',
    ],
    [{ amount: null, buyer: null, seller: 'SAMPLE LLC' }, 'From SAMPLE LLC', '', 'Not public'],
    [{ amount: 5, buyer: null, seller: null }, 'Not named', '', '$5'],
  ])('writes the sale %j', (sale, what, more, amount) => {
    const saleHistory = [{ date: '2021-04-14', ...sale }];
    expect(rowsOf(factsOf({ saleHistory }))).toEqual([
      { when: 'Apr 14, 2021', what, more, amount },
    ]);
  });

  it('writes a permit of which little is known', () => {
    const nothing = { date: null, number: null, type: null, description: null, value: null };
    const permits = [
      { ...nothing, number: '00347672', status: null },
      {
        date: '2018-11-30',
        number: '2018-1',
        type: 'Electrical permit',
        description: 'Service change',
        value: 4000,
        status: 'final',
      },
    ];
    expect(rowsOf(factsOf({ permits }))).toEqual([
      { when: 'No date', what: '00347672', more: '', amount: '' },
      {
        when: 'Nov 30, 2018',
        what: 'Electrical permit',
        more: 'Service change · final · 2018-1',
        amount: '$4,000',
      },
    ]);
  });

  it('writes homes compared with, and rents as rents', () => {
    const comp = {
      address: '2 Sample St',
      price: 1450,
      sqft: 1480,
      beds: 3,
      baths: null,
      distanceMiles: 0.42,
      correlation: 0.9,
      seenAt: null,
    };
    expect(rowsOf(factsOf({ rentComps: [comp] }))).toEqual([
      { when: '0.4 mi', what: '2 Sample St', more: '3 bd · 1,480 sf', amount: '$1,450/mo' },
    ]);
  });
});
