import { describe, expect, it } from 'vitest';
import type { Fact, FactName, FactValues } from '@/lib/domain/facts.ts';
import type { Lead } from '@/lib/domain/lead.ts';
import { DEFAULT_STAGES, type Stage } from '@/lib/domain/stage.ts';
import { dayOf } from '@/lib/domain/task.ts';
import { DAY_MS, MINUTE_MS } from '@/lib/shared/clock.ts';
import { cardView } from './card-view.ts';

const NOW = new Date(2026, 10, 24, 12).getTime();

const fact = <Name extends FactName>(value: FactValues[Name]): Fact<Name> => ({
  value,
  source: 'page',
  observationId: 'o1',
  at: NOW,
  conflicts: [],
});

const bareLead: Lead = {
  id: 'l1',
  stageId: 'new',
  rank: 'a0',
  stageSinceAt: NOW - 4 * MINUTE_MS,
  address: {
    street: '123 Sample St',
    unit: null,
    city: 'Sampleton',
    state: 'OH',
    zip: '43001',
    country: 'US',
  },
  addressKey: null,
  addressKeyVersion: 0,
  listingKeys: [],
  absorbed: [],
  identityKeys: [],
  sightings: [],
  facts: {},
  priceChange: null,
  missingFields: [],
  contactCounts: null,
  tags: [],
  note: '',
  createdAt: NOW - 4 * MINUTE_MS,
  updatedAt: NOW,
  sample: true,
};

const stage = (id: string): Stage => {
  const found = DEFAULT_STAGES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no stage ${id}`);
  return found;
};
const view = (lead: Partial<Lead>, stageId = 'new') =>
  cardView({ ...bareLead, ...lead }, { stage: stage(stageId), now: NOW, lookup: null });
const seen = (site: string) => ({ site, url: '', firstSeenAt: 0, lastSeenAt: 0 });
const chips = (lead: Partial<Lead>) => view(lead).chips.map(({ text }) => text);

describe('cardView', () => {
  it('says nothing about what is not known', () => {
    expect(view({})).toMatchObject({
      title: '123 Sample St',
      price: null,
      size: 'Sampleton',
      chips: [],
      line: { icon: 'captured', text: 'Captured 4 min ago' },
      age: null,
      name: '123 Sample St, no price, Sampleton, Captured 4 min ago',
    });
  });

  it('names the next step before all that is known, and how late it is', () => {
    const nextStep = { taskId: 't', title: 'Call owner', dueOn: dayOf(NOW - 2 * DAY_MS) };
    const { line, name } = view({ nextStep });
    expect(line).toEqual({
      icon: 'step',
      text: 'Call owner',
      due: { text: '2 d late', late: true },
    });
    expect(name).toContain('Call owner 2 d late');
  });

  it('tells a price drop from a rise', () => {
    const dropped = view({ priceChange: { from: 259_000, to: 249_000, at: NOW } });
    expect(dropped.priceChange).toEqual({ dropped: true, text: '$10k' });
    const risen = view({ priceChange: { from: 249_000, to: 253_300, at: NOW } });
    expect(risen.priceChange).toEqual({ dropped: false, text: '$4.3k' });
  });

  it('calls a card slow once it is past the limit of its stage', () => {
    const waiting = { createdAt: NOW - 40 * DAY_MS, stageId: 'contacted' };
    const after = (days: number) =>
      view({ ...waiting, stageSinceAt: NOW - days * DAY_MS }, 'contacted').age;
    expect(after(10)).toEqual({ text: '10 d', slow: false });
    expect(after(11)).toEqual({ text: '11 d', slow: true });
  });

  it('estimates equity only from a value and a mortgage', () => {
    const avm = fact<'avm'>({ value: 400_000, low: null, high: null, score: null });
    const mortgage = fact<'mortgage'>({ amount: 156_000, lender: null, date: null });
    expect(chips({ facts: { avm, mortgage } })).toEqual(['Est. equity 61 %']);
    expect(chips({ facts: { avm } })).toEqual([]);
  });

  it('counts sites, not sightings', () => {
    expect(chips({ sightings: [seen('zillow'), seen('zillow')] })).toEqual([]);
    expect(chips({ sightings: [seen('zillow'), seen('redfin')] })).toEqual(['2 sites']);
  });

  it('counts only numbers that may be called', () => {
    const counts = { callable: 0, onDnc: 2, litigator: false };
    const blocked = view({ contactCounts: counts });
    expect(blocked.line).toEqual({ icon: 'no-phone', text: 'No number may be called' });
    expect(blocked.chips).toEqual([{ text: 'DNC', tone: 'warn', icon: 'no-phone' }]);
    const callable = view({ contactCounts: { ...counts, callable: 1 } });
    expect(callable.line.text).toBe('1 number to call');
  });

  it('names the owner when there is nobody to call yet', () => {
    const facts = { ownerNames: fact<'ownerNames'>(['Alex Sample', 'Robin Sample']) };
    expect(view({ facts }).line).toEqual({ icon: 'owner', text: 'Alex Sample' });
  });
});
