import { describe, expect, it } from 'vitest';
import { DATASETS } from '@/lib/domain/dataset.ts';
import type { PipelineEvent } from '@/lib/domain/event.ts';
import type { Observation } from '@/lib/domain/facts.ts';
import type { Lookup } from '@/lib/domain/lookup.ts';
import { aLookup } from '@/tests/support/row-builders.ts';
import { datasetHistory } from './dataset-history.ts';

const NOW = 1_795_000_000_000;
const { ttlMs, negativeTtlMs } = DATASETS.owner;

/** An answer that came at one time, said by the provider at an earlier one. */
function answered(at: number, saidAt: number, outcome: 'found' | 'no-match' = 'found') {
  const event = {
    id: `event-${at}`,
    at,
    detail: { kind: 'looked-up', dataset: 'owner', chargedMicros: 0, outcome },
    observationIds: [`of-another-lead`, `observation-${at}`],
  } as PipelineEvent;
  return { event, said: { id: `observation-${at}`, at: saidAt } as Observation };
}

const history = (lookups: Lookup[], ...answers: ReturnType<typeof answered>[]) =>
  datasetHistory(
    'owner',
    {
      lookups,
      events: answers.map(({ event }) => event),
      observations: answers.map(({ said }) => said),
    },
    NOW,
  );

const isExpired = (ageMs: number, outcome: 'found' | 'no-match') =>
  history([], answered(NOW, NOW - ageMs, outcome)).answer?.expired;

describe('datasetHistory', () => {
  it('has nothing where nothing was asked, or only cancelled', () => {
    const lookups = [aLookup({ dataset: 'value' }), aLookup({ state: 'cancelled' })];
    expect(history(lookups)).toEqual({ latest: null, answer: null });
  });

  it('knows an answer that was remembered from another lead, and takes its real age', () => {
    expect(history([], answered(NOW, NOW - 5))).toEqual({
      latest: null,
      answer: { found: true, fetchedAt: NOW - 5, expired: false },
    });
  });

  it('keeps the newest answer while a newer lookup failed', () => {
    const lookups = [aLookup({ id: 'old' }), aLookup({ id: 'new', state: 'failed', createdAt: 5 })];
    expect(history(lookups, answered(10, 10), answered(20, 20, 'no-match'))).toMatchObject({
      latest: { id: 'new' },
      answer: { found: false, fetchedAt: 20 },
    });
  });

  it('calls an answer expired after the time its dataset is good for, sooner when nothing was found', () => {
    expect(isExpired(ttlMs - 1, 'found')).toBe(false);
    expect(isExpired(ttlMs, 'found')).toBe(true);
    expect(isExpired(negativeTtlMs, 'no-match')).toBe(true);
    expect(isExpired(negativeTtlMs, 'found')).toBe(false);
  });
});
