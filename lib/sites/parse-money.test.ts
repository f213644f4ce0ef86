import { expect, it } from 'vitest';
import { toPrice } from './parse-money.ts';

it.each([
  ['$450,000', 450_000, null, 'USD', 'asking'],
  ['From $988,901', 988_901, null, 'USD', 'from'],
  ['$1,995+', 1995, null, 'USD', 'from'],
  ['$1,950+/mo', 1950, null, 'USD', 'from'],
  ['$5,016 - $5,336/mo', 5016, 5336, 'USD', 'range'],
  ['$4,100/mo Fees may apply', 4100, null, 'USD', 'rent'],
  ['$610,000 Est. $4,012/mo', 610_000, null, 'USD', 'asking'],
  ['$298,500Est. $1,935/mo', 298_500, null, 'USD', 'asking'],
  ['Offers in Excess of £550,000', 550_000, null, 'GBP', 'asking'],
  ['C$899,900', 899_900, null, 'CAD', 'asking'],
  ['US$450,000', 450_000, null, 'USD', 'asking'],
  ['AED 1,200,000', 1_200_000, null, 'AED', 'asking'],
  ['Now 450,000', 450_000, null, 'USD', 'asking'],
  ['$45\u200B0,000', 450_000, null, 'USD', 'asking'],
  ['£310\uFFFD,000', 310_000, null, 'GBP', 'asking'],
  ['£500 pw', 2167, null, 'GBP', 'rent'],
  ['£500 per week', 2167, null, 'GBP', 'rent'],
  ['£1,200 pcm (£277 pw)', 1200, null, 'GBP', 'rent'],
  ['£24,000 per annum', 2000, null, 'GBP', 'rent'],
  ['£500 - £600 pw', 2167, 2600, 'GBP', 'range'],
  ['$1.2M', 1_200_000, null, 'USD', 'asking'],
  ['$865K', 865_000, null, 'USD', 'asking'],
  ['868500', 868_500, null, 'USD', 'asking'],
  ['2295.00', 2295, null, 'USD', 'asking'],
  [868_500, 868_500, null, 'USD', 'asking'],
  [{ value: 1_299_000, level: 1 }, 1_299_000, null, 'USD', 'asking'],
])('reads %j', (raw, amount, max, currency, kind) => {
  expect(toPrice(raw, 'USD', 'asking')).toEqual({ amount, max, currency, kind });
});

it.each([
  '--',
  '',
  '$0+',
  'Contact for price',
  'Est. $3,000/mo',
  'Zestimate: $392,364',
  '<img src=x onerror=alert(1)>',
  '$12,34',
  '€450.000',
  '1.250.000 €',
  '¥450,000',
  '$250/sqft',
  '$5,000 per acre',
  '$120 a night',
  '£160 pppw',
  '1e999',
  0,
  -5,
  Number.NaN,
  null,
  ['$5'],
  '$1 '.repeat(400),
])('reads no price in %j', (raw) => {
  expect(toPrice(raw, 'USD', 'asking')).toBeNull();
});
