import { describe, expect, it } from 'vitest';
import { lastSaleOf, saleHistoryOf } from './sales-and-permits.ts';
import { attomAnswerSchema, lowerCaseKeys } from './schema.ts';

function factsOf(property: object) {
  const body = { status: { code: 0, msg: 'ok' }, property: [property] };
  const [read] = attomAnswerSchema.parse(lowerCaseKeys(body)).property ?? [];
  if (read === undefined) throw new Error('a property must be read');
  return { saleHistory: saleHistoryOf(read), lastSale: lastSaleOf(read) };
}

const sold = (saleTransDate: string, more: object = {}) => ({
  saleTransDate,
  amount: { saleAmt: 100_000 },
  ...more,
});

describe('a history of sales', () => {
  it('comes with the newest first, every sale once, and gives the last sale', () => {
    const saleHistory = [
      sold('2004-06-15', { buyerName: 'SAMPLE BUYER', sellerName: 'SAMPLE SELLER ' }),
      sold('2019-01-02'),
      sold('2019-01-02'),
      { amount: { saleAmt: 1 } },
      'nonsense',
      null,
    ];
    const { saleHistory: sales, lastSale } = factsOf({ saleHistory });
    expect(sales).toEqual([
      { date: '2019-01-02', amount: 100_000, buyer: null, seller: null },
      { date: '2004-06-15', amount: 100_000, buyer: 'SAMPLE BUYER', seller: 'SAMPLE SELLER' },
    ]);
    expect(lastSale).toEqual({ date: '2019-01-02', amount: 100_000 });
  });

  it.each([
    ['on the sale itself', { saleAmt: 250_000 }],
    ['under saleAmountData', { saleAmountData: { saleAmt: '250000' } }],
    ['under amount', { amount: { saleAmt: 250_000, saleRecDate: '' } }],
  ])('reads a price %s', (_, price) => {
    expect(
      factsOf({ salehistory: { saleTransDate: '2020-01-02', ...price } }).saleHistory,
    ).toMatchObject([{ amount: 250_000 }]);
  });

  it('ends at a hundred, the newest ones', () => {
    const saleHistory = Array.from({ length: 300 }, (_, year) => sold(`${1700 + year}-01-02`));
    const sales = factsOf({ saleHistory }).saleHistory ?? [];
    expect([sales.length, sales[0]?.date, sales.at(-1)?.date]).toEqual([
      100,
      '1999-01-02',
      '1900-01-02',
    ]);
  });
});
