import { describe, expect, it } from 'vitest';
import { aLedgerEntry, anEvent } from '@/tests/support/row-builders.ts';
import { DEFAULT_STAGES } from '../domain/stage.ts';
import { spendGroups, spentPerDeal, wonLeads, type SplitInput } from './spend-groups.ts';

const HOME = { id: 'a', line: '1 Sample St', stageId: 'offer' };
const OTHER = { id: 'b', line: '2 Sample St', stageId: 'new' };
const input: SplitInput = {
  stages: DEFAULT_STAGES,
  // What was merged into a lead is that lead.
  leads: new Map([
    ['a', HOME],
    ['merged', HOME],
    ['b', OTHER],
  ]),
  entries: [
    aLedgerEntry({ leadId: 'b', chargedMicros: 100_000, latencyMs: 300 }),
    aLedgerEntry({ leadId: 'a', chargedMicros: 100_000, latencyMs: 100 }),
    aLedgerEntry({
      leadId: 'merged',
      provider: 'batchdata',
      dataset: 'contacts',
      chargedMicros: 70_000,
      latencyMs: null,
    }),
    aLedgerEntry({ leadId: 'gone', chargedMicros: 0, status: 'not-charged', latencyMs: 200 }),
  ],
};
const split = (by: Parameters<typeof spendGroups>[0]) =>
  spendGroups(by, input).map(({ label, calls, spentMicros }) => [label, calls, spentMicros]);

describe('spendGroups', () => {
  it('gives every cent to one group, whatever it is split by', () => {
    for (const by of ['lookup', 'provider', 'lead', 'stage'] as const)
      expect(spendGroups(by, input).reduce((sum, { spentMicros }) => sum + spentMicros, 0)).toBe(
        270_000,
      );
  });

  it('counts calls for a merged lead to the lead it is in, the dearest first, and keeps removed leads', () => {
    expect(split('lead')).toEqual([
      ['1 Sample St', 2, 170_000],
      ['2 Sample St', 1, 100_000],
      ['Removed leads', 1, 0],
    ]);
  });

  it('orders stages as the pipeline does and providers as the registry does', () => {
    expect(split('stage').map(([label]) => label)).toEqual(['New', 'Offer made', 'Removed leads']);
    expect(split('provider')).toEqual([
      ['ATTOM', 3, 200_000],
      ['BatchData', 1, 70_000],
    ]);
  });

  it('measures only calls that were answered', () => {
    const [attom, batchdata] = spendGroups('provider', input);
    expect(attom).toMatchObject({ p50Ms: 200, p95Ms: 300 });
    expect(batchdata).toMatchObject({ p50Ms: null, p95Ms: null });
  });
});

const moved = (leadIds: string[], toStageId: string, undoneBy: string | null = null) =>
  anEvent({ kind: 'moved', fromStageId: 'offer', toStageId }, { leadIds, undoneBy });

it('counts each deal won once, and none whose move was undone', () => {
  const events = [
    moved(['a', 'b'], 'closed'),
    moved(['a'], 'closed'),
    moved(['c'], 'closed', 'undo-1'),
    moved(['d'], 'dead'),
  ];
  expect([...wonLeads(events, DEFAULT_STAGES)]).toEqual(['a', 'b']);
});

it('says what a deal cost up to the next cent, and nothing without a deal', () => {
  expect(spentPerDeal(1_000_000, 3)).toBe(340_000);
  expect(spentPerDeal(1_000_000, 0)).toBeNull();
});
