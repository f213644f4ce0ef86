import { expect, it } from 'vitest';
import { parseStatus } from './parse-status.ts';

it.each([
  ['FOR_SALE', 'for-sale'],
  ['Active', 'for-sale'],
  ['Condo for sale', 'for-sale'],
  ['Lot / Land for sale', 'for-sale'],
  ['Active Under Contract', 'contingent'],
  ['Contingent', 'contingent'],
  ['Accepting backup offers', 'contingent'],
  ['Under Contract', 'pending'],
  ['PENDING', 'pending'],
  ['RECENTLY_SOLD', 'sold'],
  ['Sold Jan 2006', 'sold'],
  ['Closed', 'sold'],
  ['OTHER', 'off-market'],
  ['Off Market', 'off-market'],
  ['Make Me Move® status-icon-row for-sale-row', 'off-market'],
  ['COMING SOON', 'coming-soon'],
  ['Auction', 'auction'],
  ['PRE_FORECLOSURE', 'foreclosure'],
  ['Apartment for rent', 'for-rent'],
  ['Inactive', null],
  ['Open House', null],
  ['', null],
  [7, null],
])('reads %j as %j', (raw, expected) => {
  expect(parseStatus(raw)).toBe(expected);
});
