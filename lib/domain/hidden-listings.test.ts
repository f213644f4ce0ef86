import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import { hidingKey, withHidden } from './hidden-listings.ts';

describe('hidingKey', () => {
  it('is the id of the site, or the address of a home without one', () => {
    expect(hidingKey(aListing())).toBe('zillow:1001');
    expect(hidingKey(aListing({ listingId: null, url: 'https://example.com/1' }))).toBe(
      'https://example.com/1',
    );
  });
});

describe('withHidden', () => {
  it('hides once, the newest last, and shows again', () => {
    expect(withHidden(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
    expect(withHidden(['a', 'b'], 'a', false)).toEqual(['b']);
  });

  it('forgets the oldest when there are too many', () => {
    const full = Array.from({ length: 2000 }, (_, index) => `home-${index}`);
    const next = withHidden(full, 'new', true);
    expect([next.length, next[0], next.at(-1)]).toEqual([2000, 'home-1', 'new']);
  });
});
