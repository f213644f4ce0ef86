import { describe, expect, it } from 'vitest';
import { highwayAt, withSplitHighway } from './highways.ts';

const read = (text: string) => {
  const words = text.split(' ');
  const highway = highwayAt(words);
  return highway && [highway.kind, highway.id, words.slice(highway.length).join(' ')];
};

describe('highwayAt', () => {
  it.each([
    ['US HIGHWAY 41 N', 'US', '41', 'N'],
    ['U S 41', 'US', '41', ''],
    ['INTERSTATE 35', 'I', '35', ''],
    ['FARM TO MARKET ROAD 1960 W', 'FM', '1960', 'W'],
    ['FM 1960', 'FM', '1960', ''],
    ['RM 620 N', 'RM', '620', 'N'],
    ['STATE ROUTE 159', 'ST-RTE', '159', ''],
    ['SR 159', 'ST-RTE', '159', ''],
    ['STATE HWY 71', 'ST-HWY', '71', ''],
    ['TX 71', 'ST-HWY', '71', ''],
    ['NC HIGHWAY 42', 'ST-HWY', '42', ''],
    ['K 4 HWY', 'ST-HWY', '4', 'HWY'],
    ['STATE ROAD 7', 'ST-RD', '7', ''],
    ['COUNTY ROAD MM', 'CO-RD', 'MM', ''],
    ['CO RD C W', 'CO-RD', 'C', 'W'],
    ['CR 179', 'CO-RD', '179', ''],
    ['COUNTY HIGHWAY 60E', 'CO-HWY', '60E', ''],
    ['HIGHWAY A1A ALT', 'HWY', 'A1AALT', ''],
    ['ROUTE 6A', 'RTE', '6A', ''],
    ['HIGHWAY 71 BUSINESS LOWELL', 'HWY', '71BUS', 'LOWELL'],
    ['HIGHWAY NO 130', 'HWY', '130', ''],
    ['LOOP 1604 E', 'LOOP', '1604', 'E'],
    ['OLD HIGHWAY 51 N', 'OLD HWY', '51', 'N'],
    ['BARTON COUNTY ROAD 4', 'BARTON CO-RD', '4', ''],
  ])('reads %s', (text, kind, id, rest) => {
    expect(read(text)).toEqual([kind, id, rest]);
  });

  it.each([
    'HIGHWAY',
    'COUNTY LINE RD',
    'BARTON COUNTY ROAD',
    'STATE ST',
    'STATE RD E',
    'OLD COUNTY RD N',
    'HIGHWAY 5TH',
    'N 2200 W',
    'MAIN ST',
    'NE 5',
  ])('gives null for %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

it.each([
  ['US-41 N', 'US 41 N'],
  ['CR179', 'CR 179'],
  ['M-72', 'M 72'],
  ['CA-99', 'CA 99'],
  ['A1A', 'A1A'],
  ['N-5', 'N-5'],
  ['ELM ST', 'ELM ST'],
])('splits %s into %s', (text, expected) => {
  expect(withSplitHighway(text.split(' ')).join(' ')).toBe(expected);
});
