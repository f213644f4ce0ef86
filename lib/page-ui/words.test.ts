import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../shared/clock.ts';
import { ageWords, missingWords } from './words.ts';

const NOW = new Date(2026, 10, 24, 12).getTime();

describe('ageWords', () => {
  it.each([
    [0.5, 'today'],
    [1, '1 day'],
    [11, '11 days'],
    [14, '14 days'],
    [15, 'since Nov 9'],
  ])('says %s days as "%s"', (days, words) => {
    expect(ageWords(NOW - days * DAY_MS, NOW)).toBe(words);
  });
});

describe('missingWords', () => {
  it('names one field, two fields, and counts the rest', () => {
    expect(missingWords(['baths'])).toBe('Baths not found');
    expect(missingWords(['baths', 'lot'])).toBe('Baths and lot not found');
    expect(missingWords(['baths', 'lot', 'sqft', 'apn'])).toBe('Baths, lot and 2 more not found');
  });

  it('counts latitude and longitude as one location', () => {
    expect(missingWords(['lat', 'lng'])).toBe('Location not found');
  });
});
