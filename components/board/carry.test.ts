import { describe, expect, it } from 'vitest';
import { DEFAULT_STAGES } from '@/lib/domain/stage.ts';
import { makeSampleLeads } from '@/lib/sample/sample-leads.ts';
import { carryWords, changesPlace, type Carry } from './carry.ts';

const [lead] = makeSampleLeads(0).leads;
if (!lead) throw new Error('no sample lead');
const home = { stageId: 'contacted', index: 0 };
const board = {
  stages: DEFAULT_STAGES,
  tallies: new Map([
    ['contacted', { stageId: 'contacted', count: 8, asking: 0 }],
    ['offer', { stageId: 'offer', count: 4, asking: 0 }],
  ]),
};
const words = (carry: Omit<Carry, 'lead' | 'home'>) =>
  carryWords({ lead, home, ...carry }, board).join('');

describe('carryWords', () => {
  it('says what a drop by pointer will do', () => {
    expect(words({ by: 'pointer', place: { stageId: 'offer', index: 0 } })).toBe(
      'Drop to move to Offer made · 4 → 5 leads',
    );
  });

  it('says where a card is lifted from by keyboard', () => {
    expect(words({ by: 'keyboard', place: home })).toContain(
      'Lifted 123 Sample St, Contacted, 1 of 8',
    );
  });

  it('counts the lifted card in at its new place', () => {
    expect(words({ by: 'keyboard', place: { stageId: 'offer', index: 4 } })).toBe(
      'Offer made, 5 of 5',
    );
  });

  it('asks for a stage while the pointer is over none', () => {
    expect(words({ by: 'pointer', place: null })).toBe('Drop 123 Sample St on a stage');
  });
});

describe('changesPlace', () => {
  it('is false at home and over nothing', () => {
    const carry = { lead, home, by: 'pointer' } as const;
    expect(changesPlace({ ...carry, place: { ...home } })).toBe(false);
    expect(changesPlace({ ...carry, place: null })).toBe(false);
    expect(changesPlace({ ...carry, place: { ...home, index: 1 } })).toBe(true);
  });
});
