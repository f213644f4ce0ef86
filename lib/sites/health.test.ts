import { describe, expect, it } from 'vitest';
import { aListing } from '../../tests/support/builders.ts';
import type { ListingField, Warning } from '../domain/listing.ts';
import { readingHealth } from './health.ts';

const missing = (field: ListingField): Warning => ({ code: 'missing-field', field, detail: '' });

describe('readingHealth', () => {
  it('names each missing field once and leaves other warnings out', () => {
    const warnings: Warning[] = [
      missing('lot'),
      missing('lot'),
      { code: 'odd-value', field: 'beds', detail: '' },
    ];
    const listing = aListing({ expected: ['address', 'beds', 'lot'] });
    expect(readingHealth({ listing, warnings })).toMatchObject({ expected: 3, missing: ['lot'] });
  });

  it('knows that a site’s own data was not there', () => {
    const without = aListing({ where: { address: 'dom' }, expected: ['address'] });
    expect(readingHealth({ listing: without, warnings: [] }).fellBack).toBe(true);
    const withState = aListing({ where: { address: 'state' }, expected: ['address'] });
    expect(readingHealth({ listing: withState, warnings: [] }).fellBack).toBe(false);
  });

  it('holds nothing against sites that have no data of their own', () => {
    const listing = aListing({
      site: 'homes',
      where: { address: 'json-ld' },
      expected: ['address'],
    });
    expect(readingHealth({ listing, warnings: [] }).fellBack).toBe(false);
  });
});
