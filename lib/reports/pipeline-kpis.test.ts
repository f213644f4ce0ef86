import { describe, expect, it } from 'vitest';
import type { PipelineEvent } from '../domain/event.ts';
import type { LedgerEntry } from '../domain/lookup.ts';
import { DEFAULT_STAGES, type Tally } from '../domain/stage.ts';
import { DAY_MS } from '../shared/clock.ts';
import { pipelineKpis, type PipelineData } from './pipeline-kpis.ts';

const NOW = 1_795_000_000_000;

const tallies = (counts: Record<string, [count: number, asking?: number]>): Tally[] =>
  Object.entries(counts).map(([stageId, [count, asking = 0]]) => ({ stageId, count, asking }));

const wonMove = (leadId: string, at: number, undoneBy: string | null = null): PipelineEvent => ({
  id: `won-${leadId}-${at}`,
  at,
  actor: 'user',
  leadIds: [leadId],
  detail: { kind: 'moved', fromStageId: 'contract', toStageId: 'closed' },
  changes: [],
  observationIds: [],
  undoneBy,
});

const wonLead = (id: string, daysAgo: number) => ({
  id,
  stageId: 'closed',
  createdAt: NOW - daysAgo * DAY_MS,
});

const data = (fields: Partial<PipelineData>): PipelineData => ({
  stages: DEFAULT_STAGES,
  tallies: [],
  leads: [],
  events: [],
  entries: [],
  ...fields,
});

describe('pipelineKpis', () => {
  it('takes counts and sums from the tallies', () => {
    const kpis = pipelineKpis(
      data({
        tallies: tallies({ new: [4, 900_000], offer: [2, 500_000], closed: [1], dead: [3] }),
      }),
      NOW,
    );
    expect(kpis).toMatchObject({ leads: 10, openLeads: 6, openAsking: 1_400_000, won: 1 });
  });

  it('counts leads of the last 30 days', () => {
    const leads = [
      { id: 'a', stageId: 'new', createdAt: NOW - 29 * DAY_MS },
      { id: 'b', stageId: 'new', createdAt: NOW - 31 * DAY_MS },
    ];
    expect(pipelineKpis(data({ leads }), NOW).addedLately).toBe(1);
  });

  it('gives no win rate before five leads are decided', () => {
    expect(
      pipelineKpis(data({ tallies: tallies({ closed: [1], dead: [3] }) }), NOW).winRate,
    ).toBeNull();
    expect(pipelineKpis(data({ tallies: tallies({ closed: [1], dead: [4] }) }), NOW).winRate).toBe(
      0.2,
    );
  });

  it('gives the median days from capture to the move that won', () => {
    const leads = [wonLead('a', 20), wonLead('b', 30), wonLead('c', 50)];
    const events = [
      wonMove('a', NOW - 10 * DAY_MS),
      wonMove('b', NOW - 10 * DAY_MS),
      wonMove('c', NOW - 10 * DAY_MS),
    ];
    expect(pipelineKpis(data({ leads, events }), NOW).daysToWin).toBe(20);
  });

  it.each([
    ['an undone win', wonMove('c', NOW, 'undo-1'), 'closed'],
    ['a lead that left the won stage', wonMove('c', NOW), 'dead'],
  ])('does not count %s as a won lead', (_, event, stageId) => {
    const leads = [wonLead('a', 20), wonLead('b', 30), { ...wonLead('c', 50), stageId }];
    const events = [wonMove('a', NOW), wonMove('b', NOW), event];
    expect(pipelineKpis(data({ leads, events }), NOW).daysToWin).toBeNull();
  });

  it('divides all spend by won leads, never rounded down, and by nothing while none is won', () => {
    const entries = [{ chargedMicros: 300_000 }, { chargedMicros: 100_000 }] as LedgerEntry[];
    expect(pipelineKpis(data({ entries }), NOW).spentPerWonMicros).toBeNull();
    expect(
      pipelineKpis(data({ entries, tallies: tallies({ closed: [2] }) }), NOW).spentPerWonMicros,
    ).toBe(200_000);
    expect(
      pipelineKpis(data({ entries, tallies: tallies({ closed: [3] }) }), NOW).spentPerWonMicros,
    ).toBe(140_000);
  });
});
