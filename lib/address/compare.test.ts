import { describe, expect, it } from 'vitest';
import type { NormalizedAddress } from './address-types.ts';
import { normalizeAddress } from './address.ts';
import { compareAddresses } from './compare.ts';

const normalized = (text: string): NormalizedAddress => {
  const address = normalizeAddress(text);
  if (address === null) throw new Error(`no address: ${text}`);
  return address;
};
const compare = (one: string, other: string) => {
  const [a, b] = [normalized(one), normalized(other)];
  expect(compareAddresses(b, a)).toEqual(compareAddresses(a, b));
  return compareAddresses(a, b);
};

const PLACE = ', Springfield, IL 62701';

describe('compareAddresses', () => {
  it.each([
    [
      'the cities differ but not the ZIP',
      '12 Oak St, Troy, NY 12180',
      '12 Oak St, Brunswick, NY 12180',
    ],
    ['one has no city', '12 Oak St, Troy, NY 12180', '12 Oak St, 12180'],
    ['one has no state', '12 Oak St, Troy, NY 12180', '12 Oak St, Troy 12180'],
    ['one has no ZIP', '12 Oak St, Troy, NY 12180', '12 Oak St, Troy, NY'],
    ['neither has ZIP and one no state', '12 Oak St, Troy, NY', '12 Oak St, Troy'],
    [
      'the city is spelled otherwise',
      '12 Oak St, St. Paul, MN',
      '12 Oak St, City of Saint Paul, MN 55101',
    ],
  ])('says same when %s', (_, one, other) => {
    expect(compare(one, other)).toEqual({ verdict: 'same' });
  });

  it.each([
    [['suffix-missing'], '12 Oak', '12 Oak St'],
    [['suffix-missing'], '12 Logistics Park', '12 Logistics Park Blvd'],
    [['direction-missing'], '12 Oak St', '12 N Oak St'],
    [['direction-missing'], '12 N Oak St', '12 N Oak St W'],
    [['direction-moved'], '12 N Oak St', '12 Oak St N'],
    [['suffix-missing', 'direction-missing'], '12 Oak', '12 N Oak St'],
    [['spelling'], '12 Oakdale St', '12 Oakdlae St'],
    [['highway-kind'], '12 SR 7', '12 State Road 7'],
    [['unit-in-number'], '12A Oak St', '12 Oak St Unit A'],
  ])('says maybe, %j, for %s and %s', (reasons, one, other) => {
    expect(compare(one + PLACE, other + PLACE)).toEqual({ verdict: 'maybe', reasons });
  });

  it('says maybe when only the ZIPs differ', () => {
    expect(compare('12 Oak St, Troy, NY 12180', '12 Oak St, Troy, NY 12182')).toEqual({
      verdict: 'maybe',
      reasons: ['zip-differs'],
    });
  });

  it('says maybe when nothing says that the places agree', () => {
    const verdict = { verdict: 'maybe', reasons: ['place-missing'] };
    expect(compare('12 Oak St, Troy, NY', '12 Oak St, 12180')).toEqual(verdict);
    expect(compare('12 Oak St', '12 Oak St')).toEqual(verdict);
  });

  it.each([
    ['numbers', '12 Oak St', '14 Oak St'],
    ['units', '12 Oak St Apt 1', '12 Oak St Apt 2'],
    ['a unit and none', '12 Oak St', '12 Oak St Apt 2'],
    ['suffixes', '12 Oak St', '12 Oak Ave'],
    ['directions', '12 N Oak St', '12 S Oak St'],
    ['one of two directions', '12 N Oak St N', '12 S Oak St N'],
    ['names two letters apart', '12 Standiford Ave', '12 Stanford Ave'],
    ['short names a letter apart', '12 Oak St', '12 Oat St'],
    ['numbers of highways', '12 Highway 104', '12 Highway 105'],
    ['letters of county roads', '12 County Road D', '12 County Road E'],
    ['suffixes and directions at once with another unit', '12 Oak Apt 1', '12 N Oak St Apt 2'],
  ])('says different for different %s', (_, one, other) => {
    expect(compare(one + PLACE, other + PLACE)).toEqual({ verdict: 'different' });
  });

  it.each([
    ['state', '12 Oak St, Troy, NY 12180', '12 Oak St, Troy, OH 45373'],
    ['city without a ZIP', '12 Oak St, Troy, NY', '12 Oak St, Utica, NY'],
    ['country', '12 High St, Troy, NY 12180', '12 High St, Oxford OX1 4DB'],
    ['place and a suffix missing', '12 Oak, Troy, NY 12180', '12 Oak St, Troy, NY 12182'],
  ])('says different for another %s', (_, one, other) => {
    expect(compare(one, other)).toEqual({ verdict: 'different' });
  });
});
