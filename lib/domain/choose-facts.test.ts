import { describe, expect, it } from 'vitest';
import { chooseFacts } from './choose-facts.ts';
import type { FactValues, Observation, ObservationSource } from './facts.ts';

const asking = (amount: number) =>
  ({ amount, max: null, currency: 'USD', kind: 'asking' }) as const;

let next = 0;
function seen(
  source: ObservationSource,
  facts: Partial<FactValues>,
  at: number,
  extra: Partial<Observation> = {},
): Observation {
  next += 1;
  return {
    id: `observation-${next}`,
    leadId: 'lead',
    source,
    at,
    facts,
    listing: null,
    lookupId: null,
    dataAsOf: null,
    withdrawnBy: null,
    ...extra,
  };
}

describe('chooseFacts', () => {
  it('takes the page over the county for what a listing says, and keeps the other as a conflict', () => {
    const county = seen('attom', { sqft: 1512 }, 2);
    const facts = chooseFacts([seen('page', { sqft: 1480 }, 1), county]);
    expect(facts.sqft).toMatchObject({ value: 1480, source: 'page' });
    expect(facts.sqft?.conflicts).toEqual([
      { value: 1512, source: 'attom', observationId: county.id },
    ]);
  });

  it('takes the county over the page for the parcel number', () => {
    const facts = chooseFacts([seen('page', { apn: '1' }, 2), seen('attom', { apn: '2' }, 1)]);
    expect(facts.apn?.value).toBe('2');
  });

  it('takes the newer reading of the same source without calling it a conflict', () => {
    const facts = chooseFacts([seen('page', { beds: 3 }, 1), seen('page', { beds: 4 }, 2)]);
    expect(facts.beds).toMatchObject({ value: 4, conflicts: [] });
  });

  it('never calls an older price a conflict', () => {
    const facts = chooseFacts([
      seen('page', { price: asking(259_000) }, 1),
      seen('sample', { price: asking(249_000) }, 2),
    ]);
    expect(facts.price).toMatchObject({ value: { amount: 249_000 }, conflicts: [] });
  });

  it("lets the user's word settle every conflict, whatever comes later", () => {
    const facts = chooseFacts([
      seen('user', { beds: 5 }, 1),
      seen('page', { beds: 3 }, 2),
      seen('attom', { beds: 4 }, 3),
    ]);
    expect(facts.beds).toMatchObject({ value: 5, source: 'user', conflicts: [] });
  });

  it('returns to the sources once the user takes the own value back, and heeds a newer one', () => {
    const page = seen('page', { beds: 3 }, 1);
    const own = seen('user', { beds: 5 }, 2);
    const cleared = seen('user', {}, 3, { cleared: 'beds' });
    expect(chooseFacts([page, own, cleared]).beds?.value).toBe(3);
    expect(chooseFacts([own, cleared]).beds).toBeUndefined();
    expect(chooseFacts([page, own, cleared, seen('user', { beds: 6 }, 4)]).beds?.value).toBe(6);
  });
});
