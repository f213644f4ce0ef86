import { describe, expect, it } from 'vitest';
import { guessCityStart, isDirectionCity, isSaintCity } from './cities.ts';

describe('guessCityStart', () => {
  it.each([
    ['BROADWAY', 'OAKLAND'],
    ['DANVILLE', 'FRISCO'],
    ['EL CAMINO REAL', 'MOUNTAIN VIEW'],
    ['EL CAMINO DEL MAR', 'SAN FRANCISCO'],
    ['SOUTH TEMPLE', 'SALT LAKE CITY'],
    ['APELDOORN', 'LITTLE ELM'],
    ['SHORELINE', 'PALM BEACH GARDENS'],
    ['MAIN', 'FORT COBB'],
  ])('parts %s from %s', (street, city) => {
    const words = `${street} ${city}`.split(' ');
    expect(words.slice(guessCityStart(words, 1)).join(' ')).toBe(city);
  });

  it('leaves the street its least words', () => {
    expect(guessCityStart(['PALM', 'BEACH'], 1)).toBe(1);
    expect(guessCityStart(['MAIN'], 1)).toBe(1);
  });
});

it.each([
  ['WEST SACRAMENTO', true],
  ['N HOLLYWOOD', true],
  ['NORTH HILLS', true],
  ['SOUTH STRABANE TOWNSHIP', true],
  ['NORTH ST PAUL', true],
  ['SOUTH PASADENA', true],
  ['S PASADENA', false],
  ['NORTH FARGO', false],
  ['NORTH', false],
  ['OAKLAND', false],
])('%s begins a city with its direction: %s', (text, expected) => {
  expect(isDirectionCity(text.split(' '))).toBe(expected);
});

it('knows the cities of saints where they fill the rest', () => {
  expect(isSaintCity(['MARSEILLE', 'ST', 'LOUIS'], 1)).toBe(true);
  expect(isSaintCity(['OAK', 'ST', 'LOUIS', 'CENTER'], 1)).toBe(false);
  expect(isSaintCity(['OAK', 'ST', 'TROY'], 1)).toBe(false);
});
