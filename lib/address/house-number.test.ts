import { expect, it } from 'vitest';
import { houseNumberAt } from './house-number.ts';

const read = (text: string) => {
  const words = text.split(' ');
  const number = houseNumberAt(words);
  return number && [number.value, words.slice(number.length).join(' ')];
};

it.each([
  ['12 OAK ST', '12', 'OAK ST'],
  ['012 OAK ST', '12', 'OAK ST'],
  ['12A OAK ST', '12A', 'OAK ST'],
  ['12 1/2 OAK ST', '12 1/2', 'OAK ST'],
  ['12 C E MAIN ST', '12C', 'E MAIN ST'],
  ['12 A STREET', '12', 'A STREET'],
  ['12 N N ST', '12', 'N N ST'],
  ['12 K 4 HWY', '12', 'K 4 HWY'],
  ['12 U S 41', '12', 'U S 41'],
  ['12 T I BLVD', '12', 'T I BLVD'],
  ['52-11 111TH ST', '52-11', '111TH ST'],
  ['N6650 COUNTY RD', 'N6650', 'COUNTY RD'],
  ['W 211 N 16601 GLENCOE LN', 'W211N16601', 'GLENCOE LN'],
  ['ONE SOUTH WACKER DR', '1', 'SOUTH WACKER DR'],
])('reads the number of %s', (text, value, rest) => {
  expect(read(text)).toEqual([value, rest]);
});

it.each([
  'OAK ST',
  '5TH AVE',
  'US-41 N',
  'CR179',
  'RR1 BOX 5',
  '0 OAK ST',
  '000 OAK ST',
  'ONE PLAZA',
])('finds none in %s', (text) => {
  expect(read(text)).toBeNull();
});
