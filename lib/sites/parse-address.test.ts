import { expect, it } from 'vitest';
import { parseAddressLine, splitUnit } from './parse-address.ts';

it.each([
  [
    '123 Sample St, Sampleton, OH 43001',
    { street: '123 Sample St', city: 'Sampleton', state: 'OH', zip: '43001', country: 'US' },
  ],
  [
    '12 Oak St #2, Sampleton, OH 43001-1234',
    {
      street: '12 Oak St',
      unit: '#2',
      city: 'Sampleton',
      state: 'OH',
      zip: '43001-1234',
      country: 'US',
    },
  ],
  [
    '12 Oak St, Apt 4B, Sampleton, OH 43001',
    {
      street: '12 Oak St',
      unit: 'Apt 4B',
      city: 'Sampleton',
      state: 'OH',
      zip: '43001',
      country: 'US',
    },
  ],
  [
    'Sample Lofts | 300 Main St, Sampleton, OH',
    { street: '300 Main St', city: 'Sampleton', state: 'OH', country: 'US' },
  ],
  [
    'Sample Lofts, 300 Main St, Sampleton, OH 43001',
    { street: '300 Main St', city: 'Sampleton', state: 'OH', zip: '43001', country: 'US' },
  ],
  [
    '88 Maple Leaf Rd , Ottawa, ON K4A 4R7',
    { street: '88 Maple Leaf Rd', city: 'Ottawa', state: 'ON', zip: 'K4A 4R7', country: 'CA' },
  ],
])('takes %j apart', (line, expected) => {
  expect(parseAddressLine(line)).toEqual(expected);
});

it.each([
  'Sampleton OH Real Estate & Homes For Sale',
  'Homes Available Soon, Sample Acres',
  'How to buy a house',
  'OH 43001',
  '',
])('takes %j for no address', (line) => {
  expect(parseAddressLine(line)).toBeNull();
});

it.each([
  ['12 Oak St APT 303', '12 Oak St', 'APT 303'],
  ['12 Oak St Unit B', '12 Oak St', 'Unit B'],
  ['12 Oak St # 3301', '12 Oak St', '# 3301'],
  ['12 Oak St, Suite 5', '12 Oak St', 'Suite 5'],
  ['12 Space Center Blvd', '12 Space Center Blvd', undefined],
  ['Lots 101 & 882', 'Lots 101 & 882', undefined],
  ['#5', '#5', undefined],
])('splits %j', (line, street, unit) => {
  expect(splitUnit(line)).toEqual(unit ? { street, unit } : { street });
});
