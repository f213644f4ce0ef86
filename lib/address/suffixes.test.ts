import { describe, expect, it } from 'vitest';
import { isStrongSuffix, spelledOut, suffixOf } from './suffixes.ts';

describe('suffixOf', () => {
  it.each([
    ['AVENUE', 'AVE'],
    ['AVE', 'AVE'],
    ['STRAVN', 'STRA'],
    ['RIDGES', 'RDGS'],
    ['RDGS', 'RDGS'],
    ['LANES', 'LN'],
    ['WAY', 'WAY'],
  ])('abbreviates %s to %s', (word, abbreviation) => {
    expect(suffixOf(word)).toBe(abbreviation);
  });

  it.each(['OAK', 'LAS', 'S', '', undefined])('gives null for %j', (word) => {
    expect(suffixOf(word)).toBeNull();
  });
});

it.each([
  ['SHR', 'SHORE'],
  ['RDGS', 'RIDGES'],
  ['PK', 'PARK'],
  ['OAK', 'OAK'],
])('spells %s out as %s', (word, full) => {
  expect(spelledOut(word)).toBe(full);
});

it('tells suffixes that end streets from those inside names', () => {
  expect(['ST', 'DRIVE', 'TERR'].every((word) => isStrongSuffix(word))).toBe(true);
  expect(['LAKE', 'PARK', 'LA', 'OAK'].some((word) => isStrongSuffix(word))).toBe(false);
});
