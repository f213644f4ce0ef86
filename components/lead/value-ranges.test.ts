import { describe, expect, it } from 'vitest';
import type { Fact, Observation } from '@/lib/domain/facts.ts';
import { aListing } from '@/tests/support/builders.ts';
import { valueOpinions, valueScale, type ValueOpinion } from './value-ranges.ts';

const seen = (site: string, at: number, estimate: number | null): Observation => ({
  id: `${site}-${at}`,
  leadId: 'lead-1',
  source: 'page',
  at,
  facts: {},
  listing: aListing({ site, estimate }),
  lookupId: null,
  dataAsOf: null,
  withdrawnBy: null,
});

const avm: Fact<'avm'> = {
  value: { value: 318_000, low: 300_000, high: 340_000, score: 80 },
  source: 'attom',
  observationId: 'o1',
  at: 0,
  conflicts: [
    {
      value: { value: 305_000, low: null, high: null, score: null },
      source: 'rentcast',
      observationId: 'o2',
    },
  ],
};

const opinion = (value: number, low: number | null = null, high = low): ValueOpinion => ({
  label: 'x',
  value,
  low,
  high,
});

describe('valueOpinions', () => {
  it('lists the valuation of each service and the newest estimate of each site', () => {
    const observations = [
      seen('zillow', 2, 310_000),
      seen('zillow', 1, 290_000),
      seen('redfin', 1, 305_000),
      seen('redfin', 3, null),
    ];
    expect(
      valueOpinions({ avm }, observations, (site) => site).map(({ label, value }) => [
        label,
        value,
      ]),
    ).toEqual([
      ['ATTOM AVM', 318_000],
      ['RentCast AVM', 305_000],
      ['zillow', 310_000],
      ['redfin', 305_000],
    ]);
  });
});

describe('valueScale', () => {
  it('is null without an opinion, whatever is asked', () => {
    expect(valueScale([], 249_000)).toBeNull();
  });

  it('spans from the lowest to the highest amount, the asking price included', () => {
    const scale = valueScale([opinion(300, 280, 350)], 250);
    expect(scale?.asking?.at).toBeCloseTo(0.06);
    expect(scale?.rows[0]?.to).toBeCloseTo(0.94);
    expect(scale?.rows[0]?.at).toBeCloseTo(0.5);
  });

  it('places a lone amount without dividing by zero', () => {
    expect(valueScale([opinion(300)], null)?.rows[0]?.at).toBeCloseTo(0.06);
  });
});
