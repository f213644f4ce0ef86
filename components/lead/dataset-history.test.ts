import { describe, expect, it } from 'vitest';
import type { CacheEntry } from '@/lib/db/database.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';
import { datasetHistory } from './dataset-history.ts';

const NOW = 100;

const aLookup = (fields: Partial<Lookup>): Lookup => ({
  id: 'lookup-1',
  leadId: 'lead-1',
  dataset: 'owner',
  provider: 'attom',
  requestKey: 'key-1',
  state: 'done',
  attempts: 1,
  notBeforeAt: 0,
  quotedMicros: 0,
  failure: null,
  createdAt: 1,
  updatedAt: 2,
  ...fields,
});

const remembered = (fetchedAt: number, expiresAt: number) =>
  new Map([['key-1', { requestKey: 'key-1', fetchedAt, expiresAt } as CacheEntry]]);

describe('datasetHistory', () => {
  it('has nothing where nothing was asked, or only cancelled', () => {
    const lookups = [aLookup({ dataset: 'value' }), aLookup({ state: 'cancelled' })];
    expect(datasetHistory('owner', lookups, new Map(), NOW)).toEqual({
      latest: null,
      answer: null,
    });
  });

  it('takes the age of an answer from the cache, not from when it was read', () => {
    const history = datasetHistory('owner', [aLookup({ updatedAt: 90 })], remembered(10, 200), NOW);
    expect(history.answer).toEqual({ found: true, fetchedAt: 10, expired: false });
  });

  it('calls an answer expired when the cache no longer holds it or its time is over', () => {
    expect(datasetHistory('owner', [aLookup({})], new Map(), NOW).answer).toEqual({
      found: true,
      fetchedAt: 2,
      expired: true,
    });
    expect(datasetHistory('owner', [aLookup({})], remembered(10, NOW), NOW).answer?.expired).toBe(
      true,
    );
  });

  it('keeps the last answer while a newer lookup failed', () => {
    const lookups = [
      aLookup({ id: 'old', state: 'no-match' }),
      aLookup({ id: 'new', state: 'failed', createdAt: 5 }),
    ];
    expect(datasetHistory('owner', lookups, new Map(), NOW)).toMatchObject({
      latest: { id: 'new' },
      answer: { found: false },
    });
  });
});
